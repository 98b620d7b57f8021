import type { AttributionReason, ShareChannel } from './share-state'

/** What a visitor's document remembers of one opened share. */
export interface Touch {
  readonly code: string
  /** Openid. */
  readonly sharerId: string
  readonly channel: ShareChannel
  /** Epoch ms. */
  readonly at: number
  /** Epoch ms until which it earns. */
  readonly until: number
}

/** The visitor's place in the network, part of the users document. */
export interface Network {
  /** The friend is bound to this sharer while `until` is not past. */
  readonly binding: Touch | null
  /** Latest last, at most MAX_TOUCHES, one per sharer and code. */
  readonly touches: readonly Touch[]
  readonly rev: number
}

export const MAX_TOUCHES = 10
export const noNetwork: Network = { binding: null, touches: [], rev: 0 }

/** Who earns an order and why, frozen when it is placed. */
export interface Attribution {
  readonly earner: Touch | null
  readonly reason: AttributionReason
  /** What the buyer had opened, latest last. */
  readonly touches: readonly Touch[]
  /** The openids in `touches` and `earner`, each once: they may ask about this order. */
  readonly candidates: readonly string[]
  /** How the order is called towards them. */
  readonly ref: string
}
