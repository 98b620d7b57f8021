import { add, type Fen, multiply, noFen } from './money'
import type { PostageRule, PostageTariff, WeightTariff } from './shop-settings'

/** Where an order goes, and by which rule it is charged. */
export interface Delivery {
  readonly rule: PostageRule
  /** As the address names it; null: not known yet. */
  readonly province: string | null
}

/** What goes in one parcel. */
export interface Cargo {
  /** What it is worth. */
  readonly goods: Fen
  readonly grams: number
}

export interface ProvinceTariff extends PostageTariff {
  /** Not delivered there. */
  readonly closed: boolean
}

/** What rules lack that were stored before there were regions and weights. */
export function completeRule(
  rule: PostageTariff & Partial<Pick<PostageRule, 'regions' | 'byWeight'>>,
): PostageRule {
  return { regions: [], byWeight: null, ...rule }
}

/**
 * Provinces are told apart by their first two characters; what follows (省, 自治区...) is written by
 * some and left out by others.
 */
const isSameProvince = (one: string, other: string) => one.slice(0, 2) === other.slice(0, 2)

function regionOf({ rule, province }: Delivery): PostageRule['regions'][number] | undefined {
  if (province === null) return undefined
  return rule.regions.find(({ provinces }) =>
    provinces.some((one) => isSameProvince(one, province)),
  )
}

/** The tariff of the place, or the rule's own where it has none or is not known. */
export function tariffOf(delivery: Delivery): ProvinceTariff {
  const { fee, freeFrom } = delivery.rule
  return regionOf(delivery) ?? { fee, freeFrom, closed: false }
}

/** Up to the first grams one fee, then a step for each that is begun. */
function weightFee({ firstGrams, firstFee, stepGrams, stepFee }: WeightTariff, grams: number): Fen {
  const steps = Math.max(0, Math.ceil((grams - firstGrams) / stepGrams))
  return add(firstFee, multiply(stepFee, steps))
}

/**
 * Postage in fen: none for nothing at all, and none from the threshold on of the place's tariff. By
 * weight, the weight's fee replaces the rule's own; a region's is added to it.
 */
export function postageFor({ goods, grams }: Cargo, delivery: Delivery): Fen {
  if (goods === 0) return noFen
  const { byWeight } = delivery.rule
  const { fee, freeFrom } = tariffOf(delivery)
  if (freeFrom !== null && goods >= freeFrom) return noFen
  if (byWeight === null) return fee
  return add(weightFee(byWeight, grams), regionOf(delivery)?.fee ?? noFen)
}
