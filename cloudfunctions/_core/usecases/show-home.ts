import { ok } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import type { Catalogue } from '../ports/catalogue'
import type { Settings } from '../ports/settings'

interface Deps {
  catalogue: Pick<Catalogue, 'categories'>
  settings: Settings
}

/** The shop's first screen, but for its products. */
export function showHome({ catalogue, settings }: Deps): Handler<'shop.home'> {
  return async () => {
    const [shop, categories] = await Promise.all([settings.shop(), catalogue.categories()])
    return ok({
      shopName: shop.shopName,
      logo: shop.logo,
      notice: shop.notice,
      banners: shop.banners.map((banner) => ({ ...banner })),
      categories: categories.map(({ _id, name, icon }) => ({ id: _id, name, icon })),
    })
  }
}
