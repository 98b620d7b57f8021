import type { Category } from '@domain/catalogue'
import { productStates } from '@domain/product-state'
import type { Categories } from '../../ports/categories'
import type { Database } from './database'

const CATEGORIES = 'categories'
const MAX_CATEGORIES = 100

/** The collection categories; isUsed() is served by products' index `category_rank`. */
export function createCategories(database: Database): Categories {
  return {
    all: () =>
      database.find<Category>(CATEGORIES, {}, { sort: [['sort', 'asc']], limit: MAX_CATEGORIES }),
    insert: (category) => database.insert(CATEGORIES, category),
    set: (_id, fields) => database.updateOne(CATEGORIES, { _id }, { $set: fields }),
    async remove(_id) {
      await database.remove(CATEGORIES, { _id })
    },
    async isUsed(categoryId) {
      const found = await database.find(
        'products',
        { state: { $in: productStates }, categoryId },
        { limit: 1, fields: ['_id'] },
      )
      return found.length > 0
    },
  }
}
