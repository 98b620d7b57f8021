import type { OutputOf } from '@contract/index'
import type { Product } from '@domain/catalogue'
import { type Fen, noFen } from '@domain/money'
import { tariffOf } from '@domain/postage'
import { quote, type QuotedLine } from '@domain/pricing'
import { ok, refuse, type Result } from '@domain/result'
import type { ShopSettings } from '@domain/shop-settings'
import type { Handler, Request } from '../dispatch/handler'
import type { Sealer } from '../ports/sealer'
import type { Stocks } from '../ports/stocks'
import { openAddress } from './address-book'
import { type DealDeps, type DealRefusal, findDeal } from './group-deal'

interface Deps extends DealDeps {
  readonly stocks: Pick<Stocks, 'available'>
  readonly sealer: Sealer
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

/** Of the address that is asked for, or else (and where that one is gone) of the default one; null: no address yet. */
function provinceOf({ sealer }: Deps, { actor, input }: QuoteRequest): string | null {
  const { openid, user } = actor
  const address =
    user.addresses.find(({ id }) => id === input.addressId) ??
    user.addresses.find(({ isDefault }) => isDefault)
  return address ? openAddress(address.sealed, openid, sealer).region[0] : null
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
    const delivery = { rule: postage, province: provinceOf(deps, request) }
    const { lines, amounts } = quote(items, products, available, delivery, discount)
    const { freeFrom, closed } = tariffOf(delivery)
    const there = { postageFreeFrom: freeFrom, regionClosed: closed }
    return ok({ lines: lines.map(toLine), amounts, ...there })
  }
}
