import type { OutputOf } from '@contract/index'
import type { ProductSort } from '@domain/catalogue'
import { ok, refuse } from '@domain/result'
import { queryTerms } from '@domain/search-terms'
import type { Handler } from '../dispatch/handler'
import type { Catalogue, ProductSummary } from '../ports/catalogue'
import { decodeCursor, encodeCursor } from './cursor'

type Page = OutputOf<'shop.listProducts'>

const DEFAULT_LIMIT = 20

/** The value that a list in this order is sorted by. */
const sortKeys: Record<ProductSort, (product: ProductSummary) => number> = {
  recommended: ({ rank }) => rank,
  newest: ({ createdAt }) => createdAt,
  sales: ({ sold }) => sold,
  priceAsc: ({ minPrice }) => minPrice,
  priceDesc: ({ minPrice }) => minPrice,
}

/** The struck-through price is that of the SKU whose price is shown. */
function toCard({ _id, title, pictures, minPrice, skus, sold, tags }: ProductSummary) {
  const [picture = ''] = pictures
  const listPrice = skus.find(({ price }) => price === minPrice)?.listPrice ?? null
  return { id: _id, title, picture, price: minPrice, listPrice, sold, tags: [...tags] }
}

/** One item more than asked for tells whether there is a next page. */
function toPage(found: readonly ProductSummary[], limit: number, sort: ProductSort): Page {
  const items = found.slice(0, limit)
  const last = items.at(-1)
  const more = found.length > limit && last !== undefined
  const nextCursor = more
    ? encodeCursor({ list: sort, key: sortKeys[sort](last), id: last._id })
    : null
  return { items: items.map(toCard), nextCursor }
}

/** Products on sale, by category, keyword or both, in five orders. */
export function listProducts({
  catalogue,
}: {
  catalogue: Pick<Catalogue, 'page'>
}): Handler<'shop.listProducts'> {
  return async ({ input: { categoryId, keyword, sort, cursor, limit = DEFAULT_LIMIT } }) => {
    const after = cursor === undefined ? null : decodeCursor(cursor, sort)
    if (cursor !== undefined && after === null) return refuse('BAD_REQUEST', { field: 'cursor' })
    const terms = keyword === undefined ? [] : queryTerms(keyword)
    if (keyword !== undefined && terms.length === 0) return ok({ items: [], nextCursor: null })
    const found = await catalogue.page({
      ...(categoryId !== undefined && { categoryId }),
      terms,
      sort,
      after,
      limit: limit + 1,
    })
    return ok(toPage(found, limit, sort))
  }
}
