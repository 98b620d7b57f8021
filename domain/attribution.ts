import type { Attribution, Network, Touch } from './touch'
import { isRunning } from './touches'

type Earning = Pick<Attribution, 'earner' | 'reason'>

/** `theirs`: what others' shares the buyer opened, latest last. */
function earningOf(binding: Touch | null, theirs: readonly Touch[], now: number): Earning {
  if (binding && isRunning(binding, now)) return { earner: binding, reason: 'BOUND' }
  const latest = theirs.filter((touch) => isRunning(touch, now)).at(-1)
  if (latest) return { earner: latest, reason: 'LAST_TOUCH' }
  return { earner: null, reason: binding || theirs.length > 0 ? 'LAPSED' : 'NO_TOUCH' }
}

/**
 * Who earns what this person orders at epoch ms `now`, and why (docs/adr/0008): never the buyer; the
 * bound sharer while protected; else the latest touch within its own protection; else nobody. `ref`
 * is how the order is called towards the sharers. Null: the buyer never opened a share.
 */
export function attribute(
  network: Network,
  openid: string,
  now: number,
  ref: string,
): Attribution | null {
  if (network.binding === null && network.touches.length === 0) return null
  const byOther = (touch: Touch) => touch.sharerId !== openid
  const binding = network.binding && byOther(network.binding) ? network.binding : null
  const touches = network.touches.filter(byOther)
  const earning = earningOf(binding, touches, now)
  const asking = [...touches, ...(earning.earner ? [earning.earner] : [])]
  return {
    ...earning,
    touches,
    candidates: [...new Set(asking.map(({ sharerId }) => sharerId))],
    ref,
  }
}
