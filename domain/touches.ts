import { isAlive, type Share } from './share'
import type { TouchOutcome } from './share-state'
import { MAX_TOUCHES, type Network, type Touch } from './touch'

export interface NetworkVisitor {
  /** Openid. */
  readonly openid: string
  /** Epoch ms since when they are known here. */
  readonly since: number
}

export interface Touched {
  /** The same object when nothing changed. */
  readonly network: Network
  readonly outcome: TouchOutcome
}

/** Whether a binding or a touch still counts at epoch ms `now`. */
export const isRunning = (touch: Touch, now: number): boolean => now < touch.until

type TouchedShare = Pick<
  Share,
  '_id' | 'sharerId' | 'sharerSince' | 'channel' | 'protectionMs' | 'expiresAt'
>

/**
 * What opening a share at epoch ms `now` makes of the visitor's network (docs/adr/0008). People are
 * bound only to somebody known longer, so the bindings of all can have no cycle. A running binding
 * stays as it is, its end included.
 */
export function applyTouch(
  network: Network,
  share: TouchedShare,
  visitor: NetworkVisitor,
  now: number,
): Touched {
  if (share.sharerId === visitor.openid) return { network, outcome: 'SELF' }
  if (!isAlive(share, now)) return { network, outcome: 'EXPIRED' }
  const touch: Touch = {
    code: share._id,
    sharerId: share.sharerId,
    channel: share.channel,
    at: now,
    until: now + share.protectionMs,
  }
  const touches = [...network.touches.filter(({ code }) => code !== touch.code), touch]
  const logged = { ...network, touches: touches.slice(-MAX_TOUCHES), rev: network.rev + 1 }
  if (network.binding && isRunning(network.binding, now))
    return { network: logged, outcome: 'LOGGED' }
  if (share.sharerSince >= visitor.since) return { network: logged, outcome: 'OLDER_MEMBER' }
  return { network: { ...logged, binding: touch }, outcome: 'BOUND' }
}
