import type { WechatMessage } from '../../openapi/openapi-context'
import type { StagePerson } from './api'
import type { EventFeed } from './event-feed'
import { useLanguage } from './language'
import { useOpenPhone } from './open-phone'
import { fromNotice } from './phone-address'

export type Notice = Extract<WechatMessage, { kind: 'subscribe' }> & { key: string }

/** Subscription messages that WeChat delivered to these people. */
export function useNotices({ events }: EventFeed, openids: readonly string[]): Notice[] {
  return events.flatMap(({ seq, event }) =>
    event.kind === 'wechat' &&
    event.message.kind === 'subscribe' &&
    openids.includes(event.message.openid)
      ? [{ ...event.message, key: `notice ${seq}` }]
      : [],
  )
}

export function ServiceNotice({
  notice,
  people,
}: {
  notice: Notice
  people: readonly StagePerson[]
}) {
  const { w } = useLanguage()
  const openPhone = useOpenPhone()
  const to = people.find(({ _id }) => _id === notice.openid)
  return (
    <div className="notice" data-testid="service-notice">
      <small>
        {w.serviceNotice} {to?.nickname}
      </small>
      <b>{notice.title}</b>
      <dl>
        {notice.fields.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <button
        className="notice-more"
        onClick={() => openPhone(notice.openid, fromNotice(notice.page))}
      >
        {w.viewNotice}
      </button>
    </div>
  )
}
