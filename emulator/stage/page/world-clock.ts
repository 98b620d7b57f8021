import { useEffect, useState, useSyncExternalStore } from 'react'
import { api } from './api'

let offsetMs: number | undefined
const listeners = new Set<() => void>()

/** The emulated world's distance from this machine's clock, ms. Undefined until it was asked for. */
export const useOffset = (): number | undefined =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => offsetMs,
  )

export function tellOffset(ms: number): void {
  offsetMs = ms
  for (const listener of listeners) listener()
}

/** Asks again whenever `version` changes, since others move the clock too. */
export function useClockSync(version: number): void {
  useEffect(() => {
    api.clock().then(
      (clock) => tellOffset(clock.offsetMs),
      () => undefined,
    )
  }, [version])
}

/** The emulated time, epoch ms, told every second. */
export function useNow(): number | undefined {
  const offset = useOffset()
  const [real, setReal] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setReal(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return offset === undefined ? undefined : Math.max(real, 0) + offset
}
