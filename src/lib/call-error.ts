import type { ErrorParams } from '@contract/envelope'
import { messageFor, type MessageCode } from '@contract/messages.zh'

/** A refusal of the server's, or NETWORK. Its message is the sentence that the buyer reads. */
export class CallError extends Error {
  override readonly name = 'CallError'

  constructor(
    readonly code: MessageCode,
    readonly params: ErrorParams = {},
  ) {
    super(messageFor(code, params))
  }
}

/** The sentence to show for anything that was thrown. */
export function sentenceFor(error: unknown): string {
  return error instanceof CallError ? error.message : messageFor('INTERNAL')
}
