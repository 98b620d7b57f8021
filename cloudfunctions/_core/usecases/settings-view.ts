import type { OutputOf, ParsedInputOf } from '@contract/index'
import { messageKinds } from '@domain/message-state'
import type { ShopSettings } from '@domain/shop-settings'

type Whole = OutputOf<'seller.getSettings'>
type Form = ParsedInputOf<'seller.saveSettings'>['settings']

/** What the form shows of a kind of message that has no template of its own. */
const NO_TEMPLATE = ''

const toPostage = ({ fee, freeFrom, regions, byWeight }: ShopSettings['postage']) => ({
  ...{ fee, freeFrom, byWeight },
  regions: regions.map((region) => ({ ...region, provinces: [...region.provinces] })),
})

const toReturnAddress = (address: ShopSettings['returnAddress']) =>
  address && { ...address, region: [...address.region] as [string, string, string] }

/** The settings as their form shows them. */
export function toSettings(shop: ShopSettings): Whole {
  const { shopName, logo, notice, sharing, afterSale, groups, lowStock, templates } = shop
  const named = messageKinds.map((kind) => [kind, templates[kind] ?? NO_TEMPLATE])
  const settings = {
    ...{ shopName, logo, notice, sharing, afterSale, groups, lowStock },
    banners: shop.banners.map((banner) => ({ ...banner })),
    postage: toPostage(shop.postage),
    returnAddress: toReturnAddress(shop.returnAddress),
    templates: Object.fromEntries(named) as Whole['settings']['templates'],
  }
  return { settings, rev: shop.rev }
}

/** The settings as the form says, one revision on. */
export function fromForm({ templates, ...form }: Form, rev: number): ShopSettings {
  const named = messageKinds.filter((kind) => templates[kind] !== NO_TEMPLATE)
  const own = Object.fromEntries(named.map((kind) => [kind, templates[kind]]))
  return { _id: 'shop', ...form, templates: own, rev: rev + 1 }
}
