import { ok, refuse } from '@domain/result'
import { encodeScene } from '@domain/scene-codec'
import { pageOf } from '@domain/share-pages'
import type { Handler } from '../dispatch/handler'
import type { MiniProgramCodes } from '../ports/mini-program-codes'
import type { Shares } from '../ports/shares'
import { prepareBasis, shareOf, type SharingDeps } from './issue-share'

interface Deps extends SharingDeps {
  readonly shares: Pick<Shares, 'byCode' | 'insert' | 'setPicture'>
  readonly codes: MiniProgramCodes
}

/** A poster's share and its mini program code, drawn once a share: WeChat draws 5,000 a minute. */
export function makePoster(deps: Deps): Handler<'referral.makePoster'> {
  return async ({ actor: { user }, input, now }) => {
    const basis = await prepareBasis(deps, user, input, now)
    if (basis === null) return refuse('BAD_REQUEST', { field: 'target' })
    const { shares, codes, ids } = deps
    const share = shareOf(ids, basis, 'poster', now)
    const code = share._id
    if ((await shares.insert(share)) === 'duplicate') {
      const known = await shares.byCode(code)
      if (known?.picture) return ok({ code, picture: known.picture })
    }
    const picture = await codes.picture(encodeScene(code), pageOf(share.target))
    if (picture === null) return refuse('POSTER_CODE_UNAVAILABLE')
    await shares.setPicture(code, picture)
    return ok({ code, picture })
  }
}
