/** Ms. Whatever counts on the page changes at these moments only, so at most four times a second in all. */
export const TICK = 250

const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | null = null

const tick = () => listeners.forEach((listener) => listener())

/** The one clock of all countdowns: runs while somebody listens. Answers how to stop listening. */
export function onTick(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(tick, TICK)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0 || timer === null) return
    clearInterval(timer)
    timer = null
  }
}
