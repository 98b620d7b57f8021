import { useEffect, useState } from 'react'

/** Loads again whenever `key` changes; keeps the former value meanwhile. Undefined before the first. */
export function useLoaded<Value>(load: () => Promise<Value>, key: string): Value | undefined {
  const [value, setValue] = useState<Value>()
  useEffect(() => {
    let wanted = true
    load().then(
      (loaded) => {
        if (wanted) setValue(loaded)
      },
      // The page says elsewhere that the emulator is away; the next event loads again.
      () => undefined,
    )
    return () => {
      wanted = false
    }
    // `key` names what `load` would load.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key])
  return value
}
