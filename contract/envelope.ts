import type { ErrorCode } from './errors'

/** Values a message may name, e.g. the SKU that ran short. Never personal data. */
export type ErrorParams = Readonly<Record<string, string | number>>

export interface Refusal<Code extends string = ErrorCode> {
  readonly code: Code
  readonly params?: ErrorParams
}

/** What every function answers. `now` is the server's epoch ms, so that the client counts down on one clock. */
export type Envelope<Data, Code extends string = ErrorCode> =
  | { readonly ok: true; readonly data: Data; readonly now: number }
  | { readonly ok: false; readonly error: Refusal<Code>; readonly now: number }

/** What the client sends to every function. */
export interface CallBody {
  readonly endpoint: string
  readonly input: unknown
  /** Repeated unchanged when the client retries, so that the answer is the same. */
  readonly requestKey: string
  /**
   * wx.cloud.CloudID of getGroupEnterInfo, which the platform replaces by what it stands for; only
   * here, at the top level. Only ever a hint.
   */
  readonly openData?: unknown
}
