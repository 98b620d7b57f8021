import type { OutputOf } from '@contract/index'
import type { Product } from '@domain/catalogue'
import { type Fen, noFen } from '@domain/money'
import { quote, type QuotedLine } from '@domain/pricing'
import { ok, refuse, type Result } from '@domain/result'
import type { ShopSettings } from '@domain/shop-settings'
import type { Handler, Request } from '../dispatch/handler'
import type { Stocks } from '../ports/stocks'
import { type DealDeps, type DealRefusal, findDeal } from './group-deal'

interface Deps extends DealDeps {
  readonly stocks: Pick<Stocks, 'available'>
}

function toLine(quoted: QuotedLine): OutputOf<'order.quote'>['lines'][number] {
  const { skuId, quantity, line, subtotal, available, problem } = quoted
  const product = line && {
    id: line.productId,
    title: line.title,
    values: [...line.values],
    picture: line.picture,
  }
  return { skuId, quantity, product, price: line?.price ?? noFen, subtotal, available, problem }
}

type QuoteRequest = Request<'order.quote'>

/** What a cart is priced by. */
interface Basis {
  readonly products: readonly Product[]
  readonly postage: ShopSettings['postage']
  readonly discount: Fen
}

async function cartBasis(
  { catalogue, settings }: Deps,
  { input: { items } }: QuoteRequest,
): Promise<Basis> {
  const [products, { postage }] = await Promise.all([
    catalogue.productsBySkus(items.map(({ skuId }) => skuId)),
    settings.shop(),
  ])
  return { products, postage, discount: noFen }
}

async function groupBasis(
  deps: Deps,
  { actor, input: { items }, now }: QuoteRequest,
  choice: NonNullable<QuoteRequest['input']['group']>,
): Promise<Result<Basis, DealRefusal | 'BAD_REQUEST'>> {
  const [item, ...others] = items
  if (!item || others.length > 0) return refuse('BAD_REQUEST', { field: 'items' })
  const found = await findDeal(deps, { choice, item, ...actor, now })
  if (!found.ok) return found
  const { product, terms, discount } = found.value
  return ok({ products: [product], postage: terms.postage, discount })
}

/**
 * Prices a cart, or one item for a group, by the server's own catalogue, stock and postage. Three
 * reads at once (settings mostly cached), and one more for each rule of a group that asks who buys.
 */
export function quoteOrder(deps: Deps): Handler<'order.quote'> {
  return async (request) => {
    const { items, group } = request.input
    const [basis, available] = await Promise.all([
      group ? groupBasis(deps, request, group) : cartBasis(deps, request).then(ok<Basis>),
      deps.stocks.available(items.map(({ skuId }) => skuId)),
    ])
    if (!basis.ok) return basis
    const { products, postage, discount } = basis.value
    const { lines, amounts } = quote(items, products, available, postage, discount)
    return ok({ lines: lines.map(toLine), amounts, postageFreeFrom: postage.freeFrom })
  }
}
