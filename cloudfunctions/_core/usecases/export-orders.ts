import type { OutputOf } from '@contract/index'
import { type OrderExportColumn, orderExportColumns } from '@contract/seller-orders'
import { piecesByLine } from '@domain/line-pieces'
import { maskWithin } from '@domain/mask'
import { maskNickname } from '@domain/nickname-mask'
import type { PricedLine } from '@domain/pricing'
import { ok } from '@domain/result'
import { maskPhone } from '@domain/user'
import type { Handler } from '../dispatch/handler'
import type { SellerOrders } from '../ports/seller-orders'
import { byCreation, pageOfOrders } from './order-page'
import { seeOrders, type SeenOrder, type ShowDeps } from './show-seller-orders'

/** Orders of one page. */
const PAGE = 100

type Row = OutputOf<'seller.exportOrders'>['items'][number]
type Cells = Record<OrderExportColumn, Row[number]>

interface Deps extends ShowDeps {
  readonly sellerOrders: Pick<SellerOrders, 'period'>
}

type OrderCells = Pick<
  Cells,
  'goods' | 'postage' | 'discount' | 'payable' | 'sellerRemark' | 'transactionId'
>

/** Of the rows after the first. */
const noOrderCells: OrderCells = {
  ...{ goods: '', postage: '', discount: '', payable: '' },
  ...{ sellerRemark: '', transactionId: '' },
}

function orderCells({ order, sight: { address } }: SeenOrder): OrderCells {
  const { goods, postage, discount, payable } = order.amounts
  return {
    ...{ goods, postage, discount, payable },
    sellerRemark: maskWithin(order.sellerRemark, address.name),
    transactionId: order.payment?.transactionId ?? '',
  }
}

/** Who and where, as far as a file that travels may tell. */
function personCells({ order, sight }: SeenOrder) {
  const { name, phone, region } = sight.address
  return {
    buyer: maskWithin(sight.buyer?.nickname ?? '', name),
    receiver: maskNickname(name),
    phone: maskPhone(phone),
    region: region.join(' '),
    remark: maskWithin(order.remark, name),
  }
}

const parcelsWith = ({ order }: SeenOrder, skuId: string) =>
  order.shipments
    .filter(({ lines }) => lines.some((line) => line.skuId === skuId))
    .map(({ carrier, waybill }) => `${carrier} ${waybill}`)
    .join('; ')

function rowOf(seen: SeenOrder, line: PricedLine, isFirst: boolean): Row {
  const { _id, state, createdAt, payment } = seen.order
  const cells: Cells = {
    ...{ number: _id, state, createdAt, paidAt: payment?.paidAt ?? '' },
    ...{ title: line.title, values: line.values.join('/') },
    ...{ price: line.price, quantity: line.quantity },
    shipped: piecesByLine(seen.order).get(line.skuId)?.shipped ?? 0,
    ...personCells(seen),
    parcels: parcelsWith(seen, line.skuId),
    ...(isFirst ? orderCells(seen) : noOrderCells),
  }
  return orderExportColumns.map((column) => cells[column])
}

/** The rows of one order. */
export function exportRows(seen: SeenOrder): Row[] {
  return seen.order.lines.map((line, index) => rowOf(seen, line, index === 0))
}

/** The lines of the orders of a period, for the shop's own staff. Three round trips for a page. */
export function exportOrders(deps: Deps): Handler<'seller.exportOrders'> {
  return async ({ actor: { staff }, input: { tab, from, until, cursor } }) => {
    if (until <= from) return ok({ items: [], nextCursor: null })
    const asked = { list: `export-${tab}`, cursor, limit: PAGE, keyOf: byCreation }
    const query = { list: tab, from, until }
    const page = await pageOfOrders(asked, (after, limit) =>
      deps.sellerOrders.period({ ...query, after, limit }),
    )
    if (!page.ok) return page
    const seen = await seeOrders(deps, page.value.orders, staff)
    return ok({ items: seen.flatMap(exportRows), nextCursor: page.value.nextCursor })
  }
}
