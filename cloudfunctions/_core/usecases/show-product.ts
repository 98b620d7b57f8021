import type { OutputOf } from '@contract/index'
import type { Product } from '@domain/catalogue'
import { runningCampaign } from '@domain/group-offer'
import { ok, refuse } from '@domain/result'
import type { PostageRule, ShopSettings } from '@domain/shop-settings'
import type { Handler } from '../dispatch/handler'
import type { Catalogue } from '../ports/catalogue'
import type { Settings } from '../ports/settings'

type Detail = OutputOf<'shop.getProduct'>

interface Deps {
  catalogue: Pick<Catalogue, 'product' | 'availability'>
  settings: Settings
}

/** Nobody needs to know more, and a competitor should not. */
const SHOWN_AT_MOST = 999

/** What can be opened at epoch ms `now`. The campaign's share of the stock is not told. */
function toCampaign(product: Product, now: number): Detail['group'] {
  const campaign = product.state === 'ON_SALE' ? runningCampaign(product, now) : null
  if (!campaign) return null
  const { id, offers, durationMs, limitPerPerson, endsAt } = campaign
  const { newcomersOnly, leaderDiscount, listsForming } = campaign
  return {
    campaignId: id,
    offers: offers.map(({ size, prices }) => ({ size, prices: prices.map((one) => ({ ...one })) })),
    ...{ durationMs, limitPerPerson, endsAt, newcomersOnly, leaderDiscount, listsForming },
  }
}

/** What the lightest parcel costs where no region's tariff holds. */
const leastFee = ({ fee, byWeight }: PostageRule) => byWeight?.firstFee ?? fee

function toDetail(
  product: Product,
  available: ReadonlyMap<string, number>,
  { postage }: ShopSettings,
  now: number,
): Detail {
  return {
    id: product._id,
    onSale: product.state === 'ON_SALE',
    title: product.title,
    subtitle: product.subtitle,
    pictures: [...product.pictures],
    details: [...product.details],
    tags: [...product.tags],
    options: product.options.map(({ name, values }) => ({ name, values: [...values] })),
    skus: product.skus.map(({ skuId, values, price, listPrice, picture }) => ({
      id: skuId,
      values: [...values],
      price,
      listPrice,
      picture,
      available: Math.min(available.get(skuId) ?? 0, SHOWN_AT_MOST),
    })),
    sold: product.sold,
    postage: { fee: leastFee(postage), freeFrom: postage.freeFrom },
    group: toCampaign(product, now),
  }
}

/** One product with the stock of its SKUs. A product off sale is still shown, and says so; a draft is not there. */
export function showProduct({ catalogue, settings }: Deps): Handler<'shop.getProduct'> {
  return async ({ input: { productId }, now }) => {
    const [product, available, shop] = await Promise.all([
      catalogue.product(productId),
      catalogue.availability(productId),
      settings.shop(),
    ])
    if (!product || product.state === 'DRAFT') return refuse('PRODUCT_NOT_FOUND')
    return ok(toDetail(product, available, shop, now))
  }
}
