import { priceText } from '@/lib/format-money'
import type { GroupData } from './use-group'

type Refund = NonNullable<GroupData['me']>['refund']

/** What has become of my money; null: the refund is decided and about to begin. */
export function refundWords(refund: Refund): string {
  if (refund === null) return '款项会全额原路退回'
  const sum = priceText(refund.amount)
  switch (refund.state) {
    case 'REQUESTED':
    case 'APPROVED':
    case 'SUBMITTED':
      return `${sum} 正在原路退回，通常几分钟内到账`
    case 'SUCCESS':
      return `${sum} 已原路退回，请留意微信零钱或银行卡`
    case 'ABNORMAL':
      return `${sum} 退款遇到问题，客服正在处理，请放心`
    case 'REJECTED':
      return '退款没有通过，请联系客服'
  }
}
