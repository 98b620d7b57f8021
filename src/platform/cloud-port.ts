import type { CallBody } from '@contract/envelope'

/** Delivers one call to a cloud function and answers its raw result; rejects on a network fault. */
export type Invoke = (functionName: string, body: CallBody) => Promise<unknown>
