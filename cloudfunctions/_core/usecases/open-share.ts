import { ok } from '@domain/result'
import { isAlive, isCode } from '@domain/share'
import type { Handler } from '../dispatch/handler'
import type { Shares } from '../ports/shares'

/** Where a code leads. One that expired still opens its target, but nobody is named. */
export function openShare({
  shares,
}: {
  shares: Pick<Shares, 'byCode'>
}): Handler<'shop.openShare'> {
  return async ({ input: { code }, now }) => {
    const share = isCode(code) ? await shares.byCode(code) : null
    if (share === null) return ok({ target: { kind: 'shop' }, sharer: null })
    const { nickname, avatar } = share.sharer
    return ok({ target: share.target, sharer: isAlive(share, now) ? { nickname, avatar } : null })
  }
}
