import { chinaStamp } from '@domain/china-time'
import * as v from 'valibot'
import type { ShippingInfo, ShippingReport } from '../../ports/shipping-info'
import { sdk } from './sdk'

/** [uploadShippingInfo]: order_number_type, logistics_type, delivery_mode. */
const BY_TRANSACTION = 2
const EXPRESS = 1
const UNIFIED = 1
const SPLIT = 2
/** WeChat's limit for item_desc, characters. */
const CONTENTS_LENGTH = 120

/** [get_order, order_state]: confirmed, done, settling. */
const CONFIRMED: readonly number[] = [3, 4, 6]
const UNKNOWN_PAYMENT = 10060001
const UNCHANGED = 10060023
/** Busy, too often, system errors [uploadShippingInfo, error codes]: later. */
const LATER: readonly number[] = [-1, 45009, 45011, 10060012, 10060019]

const answer = v.object({
  order: v.object({
    orderState: v.number(),
    shipping: v.optional(
      v.object({
        finishShipping: v.optional(v.boolean(), false),
        shippingList: v.optional(
          v.array(v.object({ trackingNo: v.string(), expressCompany: v.string() })),
          [],
        ),
      }),
    ),
  }),
})

/** WeChat's errcode; null: the call did not get that far. */
function errcodeOf(error: unknown): number | null {
  const { errCode } = error as { errCode?: unknown }
  return typeof errCode === 'number' ? errCode : null
}

/** Codes of the gateway and of the network are no word of WeChat's on the shipping. */
const isWord = (errcode: number | null): errcode is number =>
  errcode !== null && errcode > 0 && !LATER.includes(errcode)

const bodyOf = ({
  transactionId,
  payer,
  split,
  complete,
  parcels,
  receiver,
  at,
}: ShippingReport) => ({
  orderKey: { orderNumberType: BY_TRANSACTION, transactionId },
  logisticsType: EXPRESS,
  deliveryMode: split ? SPLIT : UNIFIED,
  ...(split && { isAllDelivered: complete }),
  shippingList: parcels.map(({ carrier, waybill, contents }) => ({
    trackingNo: waybill,
    expressCompany: carrier,
    itemDesc: Array.from(contents).slice(0, CONTENTS_LENGTH).join(''),
    // SF parcels need one of the two contacts.
    ...(receiver !== '' && { contact: { receiverContact: receiver } }),
  })),
  uploadTime: chinaStamp(at),
  payer: { openid: payer },
})

/** WeChat's wxaSecOrder. */
export const shippingInfo: ShippingInfo = {
  async find(transactionId) {
    try {
      const known = await sdk.openapi.wxaSecOrder.getOrder({ transactionId })
      const parsed = v.safeParse(answer, known)
      if (!parsed.success) return null
      const { orderState, shipping } = parsed.output.order
      const list = shipping?.shippingList ?? []
      return {
        parcels: list.map((one) => ({ carrier: one.expressCompany, waybill: one.trackingNo })),
        complete: shipping?.finishShipping ?? false,
        confirmed: CONFIRMED.includes(orderState),
      }
    } catch (error) {
      const unknown = errcodeOf(error) === UNKNOWN_PAYMENT
      return unknown ? { parcels: [], complete: false, confirmed: false } : null
    }
  },
  async upload(report) {
    try {
      await sdk.openapi.wxaSecOrder.uploadShippingInfo(bodyOf(report))
      return 'told'
    } catch (error) {
      const errcode = errcodeOf(error)
      if (errcode === UNCHANGED) return 'told'
      return isWord(errcode) ? { refused: errcode } : 'unavailable'
    }
  },
}
