import { CallError } from '@/lib/call-error'

export type RefusalStep =
  'openOwn' | 'others' | 'single' | 'myGroup' | 'pay' | 'cancelAndGoOn' | 'back'

interface Steps {
  readonly title: string
  readonly main: RefusalStep
  readonly other: RefusalStep
}

/** What to do when an order cannot be for its group, by refusal. */
const steps: Readonly<Record<string, Steps>> = {
  GROUP_FULL: { title: '手慢了一步', main: 'openOwn', other: 'others' },
  GROUP_ENDED: { title: '手慢了一步', main: 'openOwn', other: 'others' },
  GROUP_NOT_FOUND: { title: '手慢了一步', main: 'openOwn', other: 'others' },
  GROUP_ALREADY_IN: { title: '你已在团里', main: 'myGroup', other: 'back' },
  NEWCOMERS_ONLY: { title: '仅限新用户参团', main: 'single', other: 'openOwn' },
  GROUP_LIMIT: { title: '已达限购', main: 'single', other: 'back' },
  GROUP_OFFER_GONE: { title: '拼团已结束', main: 'single', other: 'back' },
  UNPAID_GROUP_ORDER: { title: '先处理上一笔订单', main: 'pay', other: 'cancelAndGoOn' },
}

export const stepNames: Readonly<Record<RefusalStep, string>> = {
  openOwn: '自己开团',
  others: '看看其他团',
  single: '单独购买',
  myGroup: '查看我的团',
  pay: '去付款',
  cancelAndGoOn: '取消它，继续下单',
  back: '返回',
}

/** The ways on from a refusal that concerns the group; null for any other fault. */
export function groupRefusal(error: unknown): (Steps & { readonly error: CallError }) | null {
  if (!(error instanceof CallError)) return null
  const found = steps[error.code]
  return found ? { ...found, error } : null
}

/** The order that an UNPAID_GROUP_ORDER names. */
export const unpaidOrderOf = ({ params }: CallError): string =>
  typeof params.orderId === 'string' ? params.orderId : ''
