import { chinaTime } from '@/lib/china-time'
import { priceText } from '@/lib/format-money'
import type { AfterSale } from './use-seller-after-sales'

/** What the seller can do about a request. */
export type AfterSaleAct = 'APPROVE' | 'REJECT' | 'ACCEPT' | 'REFUSE' | 'RESHIP'

type State = AfterSale['state']

const names: Record<State, string> = {
  REQUESTED: '待处理',
  REJECTED: '已拒绝',
  CANCELLED: '买家已撤销',
  AWAITING_RETURN: '等买家寄回',
  EXPIRED: '超时已关闭',
  RETURNING: '待验货',
  AWAITING_RESHIP: '待寄出换货',
  RESHIPPED: '换货在途',
  EXCHANGED: '换货完成',
  REFUNDING: '退款中',
  REFUNDED: '已退款',
}

export const afterSaleState = ({ state }: Pick<AfterSale, 'state'>): string => names[state]

/** The last one is what most requests end in. */
const acts: Partial<Record<State, readonly AfterSaleAct[]>> = {
  REQUESTED: ['REJECT', 'APPROVE'],
  RETURNING: ['REFUSE', 'ACCEPT'],
  AWAITING_RESHIP: ['RESHIP'],
}

export const actsOf = ({ state }: Pick<AfterSale, 'state'>): readonly AfterSaleAct[] =>
  acts[state] ?? []

const approvals: Record<AfterSale['kind'], string> = {
  REFUND_ONLY: '同意退款',
  RETURN: '同意退货',
  EXCHANGE: '同意换货',
}

/** What its button says. */
export function actName(act: AfterSaleAct, kind: AfterSale['kind']): string {
  switch (act) {
    case 'APPROVE':
      return approvals[kind]
    case 'REJECT':
      return '拒绝'
    case 'ACCEPT':
      return kind === 'EXCHANGE' ? '验货通过' : '验货并退款'
    case 'REFUSE':
      return '验货不符'
    case 'RESHIP':
      return '寄出换货'
  }
}

/** What happens next, and when it happens by itself. */
export function afterSaleNext(one: AfterSale): string {
  const at = one.dueAt === null ? null : chinaTime(one.dueAt).slice(5)
  switch (one.state) {
    case 'REQUESTED':
      return at === null ? '请尽快处理' : `${at} 前没有处理，会自动同意`
    case 'AWAITING_RETURN':
      return at === null ? '等买家寄回商品' : `买家 ${at} 前没有寄回，申请自动关闭`
    case 'RETURNING': {
      const then = one.kind === 'EXCHANGE' ? '自动验货通过' : '自动确认并退款'
      return `收到退货后请验货${at === null ? '' : `，${at} ${then}`}`
    }
    case 'AWAITING_RESHIP':
      return '退货已验收，请寄出换货商品'
    case 'RESHIPPED':
      return at === null ? '等买家收到换货' : `等买家收到换货，${at} 自动完成`
    case 'REFUNDING':
      return one.refund?.state === 'ABNORMAL'
        ? '微信支付退款遇到问题，系统会继续重试'
        : '微信支付正在退款，通常几分钟内到账'
    case 'REFUNDED':
      return `已原路退回 ${priceText(one.refund?.amount ?? one.amount)}`
    case 'REJECTED':
      return `拒绝原因：${one.answer}`
    case 'CANCELLED':
      return '买家撤销了申请，商品照常发货'
    case 'EXPIRED':
      return '买家没有按时寄回，申请已关闭'
    case 'EXCHANGED':
      return '买家已收到换货'
  }
}
