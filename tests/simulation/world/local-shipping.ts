import { chinaStamp } from '@domain/china-time'
import type {
  ShippingInfo,
  UploadOutcome,
  WechatShipping,
} from '../../../cloudfunctions/_core/ports/shipping-info'
import { findPaid, findShipping, getOrder } from '../../../emulator/openapi/get-order'
import { SHIPPINGS } from '../../../emulator/openapi/indexes'
import type { OpenApiAnswer, OpenApiContext } from '../../../emulator/openapi/openapi-context'
import { uploadShippingInfo } from '../../../emulator/openapi/shipping-info'
import { orderStates, type ShippedParcel, stateOf } from '../../../emulator/openapi/shipping-record'
import type { PayContext } from '../../../emulator/wechat-pay/pay-context'

const CONFIRMED: readonly number[] = [orderStates.confirmed, orderStates.done, orderStates.settling]
/** What the adapter makes of it: the same again was told. */
const UNCHANGED = 10060023
/** Orders that the seller's word cannot be about. */
const SENSITIVE = 10060021

export const openApiOf = ({ store, clock, keys }: PayContext): OpenApiContext => ({
  store,
  clock,
  appid: keys.appid,
  pages: () => [],
  onMessage: () => {},
})

const bodyOf = ({ respData }: OpenApiAnswer) =>
  JSON.parse(respData.toString()) as { errcode: number; order?: KnownOrder }

interface KnownOrder {
  readonly order_state: number
  readonly shipping?: {
    readonly finish_shipping: boolean
    readonly shipping_list: readonly ShippedParcel[]
  }
}

/** What WeChat's order and shipping management may do wrong. */
export interface ShippingFaults {
  /** It refuses uploads. */
  refuses: boolean
}

function toShipping({ order_state, shipping }: KnownOrder): WechatShipping {
  const parcels = shipping?.shipping_list ?? []
  return {
    parcels: parcels.map((one) => ({ carrier: one.express_company, waybill: one.tracking_no })),
    complete: shipping?.finish_shipping ?? false,
    confirmed: CONFIRMED.includes(order_state),
  }
}

const nothing: WechatShipping = { parcels: [], complete: false, confirmed: false }

/** The port over the emulator's own order and shipping management, without the SDK and the wire between. */
export function createLocalShipping(pay: PayContext, faults: ShippingFaults): ShippingInfo {
  const ctx = openApiOf(pay)
  return {
    async find(transactionId) {
      const { order } = bodyOf(await getOrder(ctx, { transaction_id: transactionId }))
      return order ? toShipping(order) : nothing
    },
    async upload({ transactionId, payer, split, complete, parcels, receiver, at }) {
      if (faults.refuses) return { refused: SENSITIVE }
      const answer = await uploadShippingInfo(ctx, {
        order_key: { order_number_type: 2, transaction_id: transactionId },
        logistics_type: 1,
        delivery_mode: split ? 2 : 1,
        ...(split && { is_all_delivered: complete }),
        shipping_list: parcels.map(({ carrier, waybill, contents }) => ({
          ...{ tracking_no: waybill, express_company: carrier, item_desc: contents },
          ...(receiver !== '' && { contact: { receiver_contact: receiver } }),
        })),
        upload_time: chinaStamp(at),
        payer: { openid: payer },
      })
      const { errcode } = bodyOf(answer)
      const outcome: UploadOutcome =
        errcode === 0 || errcode === UNCHANGED ? 'told' : { refused: errcode }
      return outcome
    },
  }
}

/** The buyer confirms receipt in WeChat's component. False: there is nothing to confirm. */
export async function confirmThere(
  { store, clock }: PayContext,
  transactionId: string,
): Promise<boolean> {
  const order = await findPaid(store, { transactionId })
  if (!order) return false
  const now = clock.now()
  if (stateOf(order, await findShipping(store, order._id), now) !== orderStates.shipped) {
    return false
  }
  await store.update(SHIPPINGS, { _id: order._id }, { $set: { confirmedAt: now } })
  return true
}
