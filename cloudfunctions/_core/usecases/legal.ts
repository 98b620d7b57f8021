import type { Result } from '@domain/result'

/** A move that an outbox calls for; one that the table forbids is a bug, and throws. */
export function legal<Value>(decided: Result<Value, string>): Value {
  if (!decided.ok) throw new Error(`outbox: ${decided.error.code}`)
  return decided.value
}
