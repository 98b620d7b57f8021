import * as v from 'valibot'
import { parseTime } from '../wechat-pay/china-time'
import { malformed, type OpenApiAnswer, refuse } from './openapi-context'

const EXPRESS = 1
export const UNIFIED = 1
export const SPLIT = 2
/** Packages of one order [uploadShippingInfo, shipping_list]. */
export const MAX_PACKAGES = 15

const Request = v.object({
  order_key: v.object({
    order_number_type: v.number(),
    transaction_id: v.optional(v.string()),
    mchid: v.optional(v.string()),
    out_trade_no: v.optional(v.string()),
  }),
  logistics_type: v.number(),
  delivery_mode: v.number(),
  is_all_delivered: v.optional(v.boolean()),
  shipping_list: v.array(
    v.object({
      tracking_no: v.optional(v.string(), ''),
      express_company: v.optional(v.string(), ''),
      item_desc: v.optional(v.string(), ''),
      contact: v.optional(
        v.object({
          consignor_contact: v.optional(v.string()),
          receiver_contact: v.optional(v.string()),
        }),
      ),
    }),
  ),
  upload_time: v.string(),
  payer: v.object({ openid: v.string() }),
})
export type ShippingInput = v.InferOutput<typeof Request>
type Package = ShippingInput['shipping_list'][number]

function badPackage(input: ShippingInput, one: Package): OpenApiAnswer | null {
  if (one.item_desc === '') return refuse(10060008, '商品描述item_desc字段不能为空')
  if ([...one.item_desc].length > 120) return refuse(10060009, '商品描述item_desc字段太长')
  if (one.express_company.length > 128) return refuse(10060025, '物流公司编码太长')
  if (one.tracking_no.length > 128) return refuse(10060026, '物流单号太长')
  if (input.logistics_type !== EXPRESS) return null
  if (one.tracking_no === '') return refuse(268485226, '物流单号不能为空')
  if (one.express_company === '') return refuse(268485227, '物流公司编码不能为空')
  if (one.express_company === 'SF' && !one.contact) {
    return refuse(10060014, '顺丰发货时联系方式必填')
  }
  return null
}

function badOrderKey({ order_key: key }: ShippingInput): OpenApiAnswer | null {
  if (key.order_number_type === 2) {
    return key.transaction_id ? null : refuse(268485195, 'transaction_id不能为空')
  }
  if (key.order_number_type !== 1) return refuse(268485194, '订单单号类型非法')
  if (!key.mchid) return refuse(268485196, 'mchid不能为空')
  return key.out_trade_no ? null : refuse(268485197, 'out_trade_no不能为空')
}

function badDelivery(input: ShippingInput): OpenApiAnswer | null {
  if (![1, 2, 3, 4].includes(input.logistics_type)) return refuse(10060005, '物流类型有误')
  if (input.delivery_mode !== UNIFIED && input.delivery_mode !== SPLIT) {
    return refuse(268485224, '发货模式非法')
  }
  if (input.delivery_mode === SPLIT) {
    if (input.logistics_type !== EXPRESS) return refuse(10060006, '非快递发货时不允许分拆发货')
    if (input.is_all_delivered === undefined) {
      return refuse(10060007, '分拆发货模式下必须填写is_all_delivered')
    }
  }
  const packages = input.shipping_list.length
  if (packages > MAX_PACKAGES) return refuse(10060024, '物流信息列表太长')
  if (packages === 0 || (input.delivery_mode === UNIFIED && packages !== 1)) {
    return refuse(268485228, '统一发货模式下物流列表长度必须为1')
  }
  return parseTime(input.upload_time) === null ? refuse(268485216, '上传时间非法') : null
}

/** The request as documented, or WeChat's refusal of its form [uploadShippingInfo, error codes]. */
export function readShipping(data: unknown): { input: ShippingInput } | { refusal: OpenApiAnswer } {
  const parsed = v.safeParse(Request, data)
  if (!parsed.success) return { refusal: malformed(parsed.issues[0].message) }
  const input = parsed.output
  let refusal = badOrderKey(input) ?? badDelivery(input)
  for (const one of input.shipping_list) refusal ??= badPackage(input, one)
  return refusal ? { refusal } : { input }
}
