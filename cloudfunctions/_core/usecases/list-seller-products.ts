import type { OutputOf } from '@contract/index'
import { ok, refuse } from '@domain/result'
import { queryTerms } from '@domain/search-terms'
import type { Handler, Request } from '../dispatch/handler'
import type {
  SellerCatalogue,
  SellerProductQuery,
  SellerSort,
  SellerSummary,
} from '../ports/seller-catalogue'
import type { Settings } from '../ports/settings'
import type { StockLedger } from '../ports/stock-ledger'
import type { Suppliers } from '../ports/suppliers'
import { decodeCursor, encodeCursor } from './cursor'
import { toSellerCard } from './seller-product-view'
import { scopeOf } from './supplier-sight'

const DEFAULT_LIMIT = 20
const MAX_SUPPLIERS = 1000

interface Deps {
  readonly sellerCatalogue: Pick<SellerCatalogue, 'page'>
  readonly stockLedger: Pick<StockLedger, 'counts'>
  readonly settings: Pick<Settings, 'shop'>
  readonly suppliers: Pick<Suppliers, 'all'>
}

type ListRequest = Request<'seller.listProducts'>

const sortKeys: Record<SellerSort, (product: SellerSummary) => number> = {
  newest: ({ createdAt }) => createdAt,
  rank: ({ rank }) => rank,
  sales: ({ sold }) => sold,
}

/** Null: the cursor is none of this list. */
function queryOf({ actor, input }: ListRequest): SellerProductQuery | null {
  const { state, keyword, sort, cursor, limit = DEFAULT_LIMIT } = input
  const after = cursor === undefined ? null : decodeCursor(cursor, `seller-${sort}`)
  if (cursor !== undefined && after === null) return null
  const terms = keyword === undefined ? [] : queryTerms(keyword)
  // One item more than asked for tells whether there is a next page.
  return { state, supplierId: scopeOf(actor.staff), terms, sort, after, limit: limit + 1 }
}

async function cards(
  { stockLedger, settings, suppliers }: Deps,
  products: readonly SellerSummary[],
  now: number,
): Promise<OutputOf<'seller.listProducts'>['items']> {
  const isForeign = products.some(({ supplierId }) => supplierId !== null)
  const [counts, { lowStock }, named] = await Promise.all([
    stockLedger.counts(products.flatMap(({ skus }) => skus.map(({ skuId }) => skuId))),
    settings.shop(),
    isForeign ? suppliers.all(MAX_SUPPLIERS) : [],
  ])
  const names = new Map(named.map(({ _id, name }) => [_id, name]))
  return products.map((one) => toSellerCard(one, { counts, suppliers: names, lowStock, now }))
}

/** Products of one state, of a supplier's operator their own. Two round trips. */
export function listSellerProducts(deps: Deps): Handler<'seller.listProducts'> {
  return async (request) => {
    const query = queryOf(request)
    if (query === null) return refuse('BAD_REQUEST', { field: 'cursor' })
    const { keyword, sort } = request.input
    // A keyword without a letter or digit finds nothing.
    if (keyword !== undefined && query.terms.length === 0)
      return ok({ items: [], nextCursor: null })
    const found = await deps.sellerCatalogue.page(query)
    const shown = found.slice(0, query.limit - 1)
    const last = found.length === query.limit ? shown.at(-1) : undefined
    const nextCursor = last
      ? encodeCursor({ list: `seller-${sort}`, key: sortKeys[sort](last), id: last._id })
      : null
    return ok({ items: await cards(deps, shown, request.now), nextCursor })
  }
}
