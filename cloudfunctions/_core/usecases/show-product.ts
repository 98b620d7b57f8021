import type { OutputOf } from '@contract/index'
import type { Product } from '@domain/catalogue'
import { ok, refuse } from '@domain/result'
import type { ShopSettings } from '@domain/shop-settings'
import type { Handler } from '../dispatch/handler'
import type { Catalogue } from '../ports/catalogue'
import type { Settings } from '../ports/settings'

interface Deps {
  catalogue: Pick<Catalogue, 'product' | 'availability'>
  settings: Settings
}

/** Nobody needs to know more, and a competitor should not. */
const SHOWN_AT_MOST = 999

function toDetail(
  product: Product,
  available: ReadonlyMap<string, number>,
  { postage }: ShopSettings,
): OutputOf<'shop.getProduct'> {
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
    postage: { fee: postage.fee, freeFrom: postage.freeFrom },
  }
}

/** One product with the stock of its SKUs. A product off sale is still shown, and says so. */
export function showProduct({ catalogue, settings }: Deps): Handler<'shop.getProduct'> {
  return async ({ input: { productId } }) => {
    const [product, available, shop] = await Promise.all([
      catalogue.product(productId),
      catalogue.availability(productId),
      settings.shop(),
    ])
    return product ? ok(toDetail(product, available, shop)) : refuse('PRODUCT_NOT_FOUND')
  }
}
