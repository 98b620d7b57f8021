import type { Group } from '@domain/group'
import { runningCampaign } from '@domain/group-offer'
import type { ShareTarget } from '@domain/share'
import type { Catalogue } from '../ports/catalogue'
import type { Groups } from '../ports/groups'

/** What somebody wants to share, as far as the share itself needs it. */
export interface SharedThing {
  readonly productId: string | null
  readonly campaign: string | null
  readonly group: Group | null
}

export interface ThingDeps {
  readonly catalogue: Pick<Catalogue, 'product'>
  readonly groups: Pick<Groups, 'byId'>
}

/** Null when there is no such thing, so that nobody fills the database with shares of nothing. */
export async function findThing(
  { catalogue, groups }: ThingDeps,
  target: ShareTarget,
  now: number,
): Promise<SharedThing | null> {
  if (target.kind === 'shop') return { productId: null, campaign: null, group: null }
  if (target.kind === 'group') {
    const group = await groups.byId(target.id)
    return group && { productId: group.productId, campaign: group.campaignId, group }
  }
  const product = await catalogue.product(target.id)
  if (product === null || product.state === 'DRAFT') return null
  const campaign = runningCampaign(product, now)?.id ?? null
  return { productId: product._id, campaign, group: null }
}
