import { useRef } from 'react'
import { CallError } from './call-error'
import { newRequestKey } from './request-key'

/** After these the server may have done what it was asked; any other code says that it did nothing. */
const unknownFate = ['NETWORK', 'BUSY', 'INTERNAL']

/**
 * Request keys for what must not happen twice. Asking again after an attempt of unknown fate repeats
 * its key, so that the answer is the one that was missed; a refusal or another input begins anew.
 */
export function useRepeatableKey() {
  const last = useRef<{ readonly signature: string; readonly key: string } | null>(null)
  return {
    keyFor: (input: unknown): string => {
      const signature = JSON.stringify(input)
      if (last.current?.signature !== signature) {
        last.current = { signature, key: newRequestKey() }
      }
      return last.current.key
    },
    afterError: (error: unknown): void => {
      if (error instanceof CallError && !unknownFate.includes(error.code)) last.current = null
    },
  }
}
