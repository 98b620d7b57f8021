import { ok } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import type { Categories } from '../ports/categories'
import type { Settings } from '../ports/settings'
import type { Suppliers } from '../ports/suppliers'
import { toCategories } from './edit-categories'

const MAX_SUPPLIERS = 1000

interface Deps {
  readonly categories: Pick<Categories, 'all'>
  readonly suppliers: Pick<Suppliers, 'all'>
  readonly settings: Pick<Settings, 'shop'>
}

/** What the product form chooses from. One round trip. */
export function productChoices(deps: Deps): Handler<'seller.productChoices'> {
  return async () => {
    const [categories, suppliers, { groups }] = await Promise.all([
      deps.categories.all(),
      deps.suppliers.all(MAX_SUPPLIERS),
      deps.settings.shop(),
    ])
    const { durationMs, size } = groups
    return ok({
      ...toCategories(categories),
      suppliers: suppliers.map(({ _id, name }) => ({ id: _id, name })),
      group: { durationMs, size },
    })
  }
}
