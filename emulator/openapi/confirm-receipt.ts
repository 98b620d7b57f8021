import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Clock } from '../clock'
import type { Store } from '../store/store-api'
import { atomically } from '../wechat-pay/atomically'
import { findPaid, findShipping } from './get-order'
import { SHIPPINGS } from './indexes'
import { orderStates, stateOf, type WechatOrderState } from './shipping-record'

interface Deps {
  readonly store: Store
  readonly clock: Clock
}

/** What WeChat's component shows the buyer. Money in fen. */
export interface ReceiptView {
  readonly description: string
  readonly amount: number
  readonly state: WechatOrderState
  readonly parcels: readonly { readonly carrier: string; readonly waybill: string }[]
}

/** The buyer's own paid order; null for anybody else. */
async function viewOf(
  { store, clock }: Deps,
  openid: string,
  transactionId: string,
): Promise<ReceiptView | null> {
  const order = await findPaid(store, { transactionId })
  if (!order || order.openid !== openid) return null
  const shipping = await findShipping(store, order._id)
  const parcels = shipping?.parcels ?? []
  return {
    description: order.description,
    amount: order.total,
    state: stateOf(order, shipping, clock.now()),
    parcels: parcels.map((one) => ({ carrier: one.express_company, waybill: one.tracking_no })),
  }
}

/** Whether the order is confirmed now: it was shipped, and nobody had confirmed it. */
const confirm = ({ store, clock }: Deps, openid: string, transactionId: string): Promise<boolean> =>
  atomically(store, async (tx) => {
    const order = await findPaid(tx, { transactionId })
    if (!order || order.openid !== openid) return false
    const now = clock.now()
    if (stateOf(order, await findShipping(tx, order._id), now) !== orderStates.shipped) return false
    await tx.update(SHIPPINGS, { _id: order._id }, { $set: { confirmedAt: now } })
    return true
  })

type ReceiptRequest = { Params: { transactionId: string } }

/** WeChat's component for the confirmation of receipt, as the buyer's WeChat asks for it by x-openid. */
export function registerReceipt(app: FastifyInstance, deps: Deps): void {
  const openidOf = (header: string | string[] | undefined) =>
    typeof header === 'string' ? header : ''
  const missing = (reply: FastifyReply) =>
    reply.code(404).send({ error: '没有找到这笔订单，或它不需要确认收货' })
  app.get<ReceiptRequest>('/wechat/receipt/:transactionId', async ({ headers, params }, reply) => {
    const view = await viewOf(deps, openidOf(headers['x-openid']), params.transactionId)
    return view ?? missing(reply)
  })
  app.post<ReceiptRequest>('/wechat/receipt/:transactionId', async ({ headers, params }, reply) => {
    const done = await confirm(deps, openidOf(headers['x-openid']), params.transactionId)
    return done ? {} : missing(reply)
  })
}
