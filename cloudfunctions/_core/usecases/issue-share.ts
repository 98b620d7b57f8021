import {
  CODE_LENGTH,
  codeParts,
  newShare,
  type Share,
  type ShareDraft,
  type ShareTarget,
} from '@domain/share'
import type { SharingSettings } from '@domain/shop-settings'
import type { User } from '@domain/user'
import type { Ids } from '../ports/ids'
import type { Settings } from '../ports/settings'
import type { Shares } from '../ports/shares'
import { findThing, type SharedThing, type ThingDeps } from './shared-thing'

export interface SharingDeps extends ThingDeps {
  readonly shares: Pick<Shares, 'byCode' | 'insert'>
  readonly settings: Pick<Settings, 'shop'>
  readonly ids: Ids
}

/** All that a share of this thing by this person, in any channel, is made of. */
export interface SharingBasis {
  readonly draft: Omit<ShareDraft, 'channel'>
  readonly sharing: SharingSettings
  readonly thing: SharedThing
}

/**
 * The share that the sharer says to have come through. Believed only if the sharer really opened it,
 * so that nobody hangs their shares into a stranger's tree; anything else is passed over.
 */
async function parentOf(
  shares: SharingDeps['shares'],
  { _id, network: { binding, touches } }: User,
  code: string | null,
): Promise<Share | null> {
  const opened = [...touches, ...(binding ? [binding] : [])].some((touch) => touch.code === code)
  if (code === null || !opened) return null
  const parent = await shares.byCode(code)
  return parent?.sharerId === _id ? null : parent
}

/** One round trip's time. Null when there is nothing under that target. */
export async function prepareBasis(
  deps: SharingDeps,
  sharer: User,
  input: { readonly target: ShareTarget; readonly parent: string | null },
  now: number,
): Promise<SharingBasis | null> {
  const { target } = input
  const [thing, parent, { sharing }] = await Promise.all([
    findThing(deps, target, now),
    parentOf(deps.shares, sharer, input.parent),
    deps.settings.shop(),
  ])
  if (thing === null) return null
  const { productId, campaign } = thing
  return { draft: { sharer, target, parent, campaign, productId }, sharing, thing }
}

/** The share of this basis in a channel, not yet written. */
export function shareOf(
  ids: Ids,
  { draft, sharing }: SharingBasis,
  channel: Share['channel'],
  now: number,
): Share {
  const whole: ShareDraft = { ...draft, channel }
  return newShare(ids.derived(CODE_LENGTH, ...codeParts(whole, now)), whole, sharing, now)
}
