import type { PayEvent } from '../../wechat-pay/pay-context'
import type { EventFeed } from './event-feed'
import { clockTime, yuan } from './format'
import { useLanguage } from './language'
import type { Language } from './words'

type Kind = PayEvent['kind']

const names: Record<Kind, Record<Language, string>> = {
  'order.created': { en: 'Order opened', zh: '下单' },
  'order.paid': { en: 'Paid by the buyer', zh: '买家已付款' },
  'order.closed': { en: 'Order closed', zh: '订单关闭' },
  'refund.accepted': { en: 'Refund accepted', zh: '退款受理' },
  'refund.settled': { en: 'Refund settled', zh: '退款到账' },
  'transfer.created': { en: 'Transfer opened', zh: '发起转账' },
  'transfer.finished': { en: 'Transfer finished', zh: '转账完成' },
  'notify.delivered': { en: 'Notification delivered', zh: '通知送达' },
  'notify.refused': { en: 'Notification refused', zh: '通知被拒' },
  'notify.dropped': { en: 'Notification lost', zh: '通知丢失' },
  'notify.held': { en: 'Notification held back', zh: '通知被扣住' },
  'notify.given-up': { en: 'Notification given up', zh: '通知放弃' },
  'answer.lost': { en: 'Answer lost', zh: '应答丢失' },
}

function tone(kind: Kind): string {
  if (kind === 'order.paid' || kind === 'notify.delivered' || kind === 'refund.settled')
    return 'good'
  return /refused|dropped|held|given-up|lost/.test(kind) ? 'bad' : ''
}

function part(name: string, value: string | number): string {
  if (typeof value === 'number' && /total|amount|refund/.test(name)) return yuan(value)
  // An event says its own name; a single copy is no news.
  if (name === 'event') return String(value)
  return name === 'copies' && value === 1 ? '' : `${name} ${value}`
}

/** The detail in one line: money as money, the rest as it is called. */
const detailOf = ({ detail }: PayEvent): string =>
  Object.entries(detail)
    .map(([name, value]) => part(name, value))
    .filter(Boolean)
    .join(' · ')

const SHOWN = 120

export function PayEvents({ feed }: { feed: EventFeed }) {
  const { language, w } = useLanguage()
  const events = feed.events
    .flatMap(({ seq, event }) => (event.kind === 'pay' ? [{ seq, pay: event.event }] : []))
    .slice(-SHOWN)
    .reverse()
  return (
    <div className="pays">
      <p className="lead">{w.payLead}</p>
      {events.length === 0 && <p className="hint">{w.payEmpty}</p>}
      <ul className="rows">
        {events.map(({ seq, pay }) => (
          <li key={seq} className="pay-row" data-testid="pay-row" data-kind={pay.kind}>
            <time>{clockTime(pay.at)}</time>
            <em className={tone(pay.kind)}>{names[pay.kind][language]}</em>
            <code title={pay.outTradeNo}>{pay.outTradeNo.slice(0, 9)}…</code>
            <span>{detailOf(pay)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
