import type { IndexSpec } from '../store/store-api'

export const ORDERS = 'wechat_pay_orders'
export const REFUNDS = 'wechat_pay_refunds'
export const TRANSFERS = 'wechat_pay_transfers'
export const TASKS = 'wechat_pay_tasks'

/** What WeChat Pay's own collections are looked up by, besides `_id`. */
export const wechatPayIndexes: Readonly<Record<string, readonly IndexSpec[]>> = {
  [ORDERS]: [
    { name: 'prepay', keys: [['prepayId', 1]] },
    { name: 'transaction', keys: [['transactionId', 1]] },
    { name: 'paid', keys: [['paidAt', 1]] },
  ],
  [REFUNDS]: [{ name: 'settled', keys: [['successAt', 1]] }],
  [TRANSFERS]: [{ name: 'package', keys: [['packageInfo', 1]] }],
  [TASKS]: [
    {
      name: 'due',
      keys: [
        ['state', 1],
        ['dueAt', 1],
      ],
    },
  ],
}
