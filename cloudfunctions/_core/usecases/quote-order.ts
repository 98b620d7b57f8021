import type { OutputOf } from '@contract/index'
import { quote, type QuotedLine } from '@domain/pricing'
import { noFen } from '@domain/money'
import { ok } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import type { Catalogue } from '../ports/catalogue'
import type { Settings } from '../ports/settings'
import type { Stocks } from '../ports/stocks'

interface Deps {
  readonly catalogue: Pick<Catalogue, 'productsBySkus'>
  readonly settings: Settings
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

/** Prices a cart by the server's own catalogue, stock and postage. Three reads at once (settings mostly cached). */
export function quoteOrder({ catalogue, settings, stocks }: Deps): Handler<'order.quote'> {
  return async ({ input: { items } }) => {
    const skuIds = items.map(({ skuId }) => skuId)
    const [products, available, { postage }] = await Promise.all([
      catalogue.productsBySkus(skuIds),
      stocks.available(skuIds),
      settings.shop(),
    ])
    const { lines, amounts } = quote(items, products, available, postage)
    return ok({ lines: lines.map(toLine), amounts, postageFreeFrom: postage.freeFrom })
  }
}
