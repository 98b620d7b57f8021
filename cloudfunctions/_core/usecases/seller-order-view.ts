import type { OutputOf } from '@contract/index'
import type { Address } from '@domain/address'
import { piecesByLine } from '@domain/line-pieces'
import { receiverLine } from '@domain/mask'
import { type Order, owes } from '@domain/order'
import { SHIP_WITHIN_MS } from '@domain/shipment'
import type { Staff } from '@domain/staff'
import type { PersonCard } from '../ports/people'
import { toAfterSale } from './after-sale-view'
import { seenAddress, seenLines, seenShipments, seenTimeline } from './supplier-sight'

type SellerOrderCard = OutputOf<'seller.listOrders'>['items'][number]
type SellerOrder = OutputOf<'seller.getOrder'>['order']

/** What an order is shown with. */
export interface OrderSight {
  /** Who looks: a supplier's operator sees their own lines, and no money but their prices. */
  readonly staff: Staff
  /** Undefined: somebody whom nobody knows any more. */
  readonly buyer: PersonCard | undefined
  /** In clear; the views mask what is not for this colleague. */
  readonly address: Address
}

const nobody: PersonCard = { publicId: 'unknown', nickname: '', avatar: null }

function toLines(order: Order, staff: Staff): SellerOrderCard['lines'] {
  const pieces = piecesByLine(order)
  return seenLines(order, staff).map((line) => {
    const { productId, skuId, title, values, picture, price, quantity } = line
    const { shipped = 0, shippable = 0 } = pieces.get(skuId) ?? {}
    const leaves = order.state === 'TO_SHIP' ? shippable : 0
    const what = { productId, skuId, title, values: [...values], picture }
    return { ...what, price, quantity, shipped, shippable: leaves }
  })
}

/** When WeChat begins to warn of this order, epoch ms; null: it is not to be shipped. */
function shipByOf({ state, payment }: Order): number | null {
  return state === 'TO_SHIP' && payment ? payment.paidAt + SHIP_WITHIN_MS : null
}

/** An order in a list of the seller's. */
export function toSellerOrderCard(order: Order, sight: OrderSight): SellerOrderCard {
  const { staff, buyer = nobody, address } = sight
  const isShops = staff.role !== 'SUPPLIER'
  return {
    id: order._id,
    state: order.state,
    lines: toLines(order, staff),
    payable: isShops ? order.amounts.payable : null,
    createdAt: order.createdAt,
    paidAt: order.payment?.paidAt ?? null,
    shipBy: shipByOf(order),
    afterSaleStage: isShops ? order.afterSaleStage : 'NONE',
    buyer: { id: buyer.publicId, nickname: buyer.nickname, avatar: buyer.avatar },
    receiver: receiverLine(address),
    remark: order.remark,
    sellerRemark: isShops ? order.sellerRemark : '',
    groupId: order.group?.id ?? null,
  }
}

function toUpload(order: Order): SellerOrder['upload'] {
  const waiting = owes(order, 'UPLOAD')
  if (!order.upload) return waiting ? { complete: false, waiting, refused: null } : null
  const { complete, refused } = order.upload
  return { complete, waiting, refused }
}

type Money = Pick<
  SellerOrder,
  'amounts' | 'repricing' | 'refund' | 'upload' | 'afterSales' | 'transactionId'
>

const noMoney: Money = {
  amounts: null,
  repricing: null,
  refund: null,
  upload: null,
  afterSales: [],
  transactionId: null,
}

/** The part that is the shop's own business. */
function toMoney(order: Order): Money {
  const { amounts, reprice, refund, payment } = order
  return {
    amounts,
    repricing: reprice?.amounts.payable ?? null,
    refund: refund && { state: refund.state, amount: refund.amount },
    upload: toUpload(order),
    afterSales: order.afterSales.map(toAfterSale),
    transactionId: payment?.transactionId ?? null,
  }
}

/** All that this colleague may see of an order. */
export function toSellerOrder(order: Order, sight: OrderSight): SellerOrder {
  const { staff } = sight
  const { name, phone, region, detail } = seenAddress(order, sight.address, staff)
  const shipments = seenShipments(order, staff)
  return {
    ...toSellerOrderCard(order, sight),
    ...(staff.role === 'SUPPLIER' ? noMoney : toMoney(order)),
    closeReason: order.closeReason,
    address: { name, phone, region: [...region], detail },
    timeline: seenTimeline(order, staff).map(({ kind, at, by }) => ({ kind, at, by: by ?? null })),
    shipments: shipments.map(({ id, carrier, waybill, lines, at, corrected }) => ({
      ...{ id, carrier, waybill, at, corrected },
      lines: lines.map((line) => ({ ...line })),
    })),
  }
}
