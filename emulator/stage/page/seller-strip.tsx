import { groupStates } from '../../../domain/group-state'
import { api, type OrderSummary, type StagePerson } from './api'
import { Avatar } from './avatar'
import { lastOf, lastWhere, type EventFeed } from './event-feed'
import { dayAndTime, yuan } from './format'
import { useLanguage } from './language'
import { useLoaded } from './use-loaded'
import type { Language } from './words'

const states: Record<string, Record<Language, string>> = {
  CREATED: { en: 'to pay', zh: '待付款' },
  PAID: { en: 'paid', zh: '已付款' },
  GROUPING: { en: 'grouping', zh: '拼团中' },
  TO_SHIP: { en: 'to ship', zh: '待发货' },
  SHIPPED: { en: 'shipped', zh: '已发货' },
  RECEIVED: { en: 'received', zh: '已收货' },
  SETTLED: { en: 'settled', zh: '已完成' },
  CLOSED: { en: 'closed', zh: '已关闭' },
  CANCELLED: { en: 'cancelled', zh: '已取消' },
  EXPIRED: { en: 'expired', zh: '超时关闭' },
  GROUP_FAILED: { en: 'group failed', zh: '拼团失败' },
  LEFT_GROUP: { en: 'left group', zh: '已退团' },
  SELLER: { en: 'by the shop', zh: '商家关闭' },
  REFUNDED: { en: 'refunded', zh: '已全部退款' },
}

const shopWords = {
  toShip: { en: 'to ship', zh: '待发货' },
  shipped: { en: 'shipped', zh: '已发货' },
  afterSale: { en: 'after-sale', zh: '售后待处理' },
} as const
const shopCounts = ['toShip', 'shipped', 'afterSale'] as const

/** Whose turn it is in a refund, return or exchange. */
const stages = {
  NONE: null,
  SELLER: { en: 'after-sale: shop', zh: '售后待商家处理' },
  BUYER: { en: 'after-sale: buyer', zh: '售后待买家处理' },
  MONEY: { en: 'refunding', zh: '退款中' },
  DONE: { en: 'after-sale done', zh: '售后完结' },
} as const

const groupWords = {
  FORMING: { en: 'forming', zh: '拼团中' },
  SUCCEEDED: { en: 'succeeded', zh: '已成团' },
  FAILING: { en: 'refunding', zh: '退款中' },
  FAILED: { en: 'failed', zh: '未成团' },
} as const

/** Orders change with calls, payments and the clock. */
const versionOf = (feed: EventFeed) =>
  lastWhere(
    feed,
    (event) =>
      event.kind === 'pay' ||
      event.kind === 'reset' ||
      (event.kind === 'function' && /^(order|seller|jobs|pay-notify)$/.test(event.log.fn)),
  )

function OrderRow({ order, buyer }: { order: OrderSummary; buyer: StagePerson | undefined }) {
  const { language, w } = useLanguage()
  const stage = stages[order.afterSale]
  const shown = order.state === 'CLOSED' ? (order.closeReason ?? 'CLOSED') : order.state
  return (
    <li data-testid="order-row" data-state={order.state} data-order={order.id}>
      <Avatar person={buyer} size={30} />
      <div>
        <b>{order.title}</b>
        <small>
          {buyer?.nickname} · {dayAndTime(order.createdAt, language)}
          {order.pieces > 1 && ` · ${order.pieces} ${language === 'zh' ? '件' : 'pieces'}`}
        </small>
      </div>
      <div className="order-end">
        <span>{yuan(order.payable)}</span>
        <em className={`state ${order.state.toLowerCase()}`}>
          {states[shown]?.[language] ?? shown}
          {order.refund && ` · ${w.refunded}`}
          {stage && ` · ${stage[language]}`}
        </em>
      </div>
    </li>
  )
}

function Groups({ version }: { version: string }) {
  const { language, w } = useLanguage()
  const counts = useLoaded(api.groups, version)
  if (!counts) return null
  return (
    <dl className="group-counts" aria-label={w.groups}>
      {groupStates.map((state) => (
        <div key={state} data-testid={`groups-${state}`}>
          <dt>{groupWords[state][language]}</dt>
          <dd>{counts[state]}</dd>
        </div>
      ))}
    </dl>
  )
}

function Waiting({ version }: { version: string }) {
  const { language, w } = useLanguage()
  const counts = useLoaded(api.shop, version)
  if (!counts) return null
  return (
    <dl className="group-counts waiting" aria-label={w.waiting}>
      {shopCounts.map((name) => (
        <div key={name} data-testid={`shop-${name}`}>
          <dt>{shopWords[name][language]}</dt>
          <dd>{counts[name]}</dd>
        </div>
      ))}
    </dl>
  )
}

export function SellerStrip({ feed, people }: { feed: EventFeed; people: readonly StagePerson[] }) {
  const { w } = useLanguage()
  const version = `${versionOf(feed)} ${lastOf(feed, 'people')}`
  const orders = useLoaded(api.orders, version)
  return (
    <div className="seller">
      <p className="lead">{w.sellerLead}</p>
      <Waiting version={version} />
      <Groups version={version} />
      {orders?.length === 0 && <p className="hint">{w.ordersEmpty}</p>}
      <ul className="orders">
        {orders?.map((order) => (
          <OrderRow
            key={order.id}
            order={order}
            buyer={people.find(({ _id }) => _id === order.buyer)}
          />
        ))}
      </ul>
    </div>
  )
}
