import { useEffect } from 'react'
import { touch } from './touch'

/** Tells that this page was opened through a share; null: through none. */
export function useTouch(code: string | null): void {
  useEffect(() => {
    if (code !== null) touch(code)
  }, [code])
}
