import type { IndexSpec } from '../store/store-api'

export const ACCEPTS = 'wechat_subscribe_accepts'
export const PHONE_CODES = 'wechat_phone_codes'
export const ACTIVITIES = 'wechat_activities'
export const SHIPPINGS = 'wechat_shippings'

/** WeChat's own collections; all are looked up by `_id` alone. */
export const openApiIndexes: Readonly<Record<string, readonly IndexSpec[]>> = {
  [ACCEPTS]: [],
  [PHONE_CODES]: [],
  [ACTIVITIES]: [],
  [SHIPPINGS]: [],
}
