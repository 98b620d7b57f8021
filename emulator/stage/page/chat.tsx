import { useEffect, useRef } from 'react'
import { api, type ShownMessage, type StagePerson } from './api'
import { Composer } from './composer'
import { lastWhere, type EventFeed } from './event-feed'
import { dayAndTime } from './format'
import { useLanguage } from './language'
import { MessageBubble } from './message-bubble'
import { ServiceNotice, useNotices, type Notice } from './service-notice'
import { useLoaded } from './use-loaded'

interface ChatProps {
  a: StagePerson
  b: StagePerson
  people: readonly StagePerson[]
  feed: EventFeed
}

/** A pause after which WeChat shows the time again. */
const PAUSE_MS = 5 * 60_000

type Entry = { at: number; message: ShownMessage } | { at: number; notice: Notice }

function entriesOf(messages: readonly ShownMessage[], notices: readonly Notice[]): Entry[] {
  const entries: Entry[] = [
    ...messages.map((message) => ({ at: message.at, message })),
    ...notices.map((notice) => ({ at: notice.at, notice })),
  ]
  return entries.sort((x, y) => x.at - y.at)
}

/** What is said, and what cards show, changes with these. */
const versionOf = (feed: EventFeed) =>
  lastWhere(
    feed,
    (event) =>
      event.kind === 'message' ||
      event.kind === 'reset' ||
      event.kind === 'clock' ||
      (event.kind === 'wechat' && event.message.kind === 'activity'),
  )

export function Chat({ a, b, people, feed }: ChatProps) {
  const { language, w } = useLanguage()
  const same = a._id === b._id
  const version = versionOf(feed)
  const messages = useLoaded(
    () => (same ? Promise.resolve([]) : api.messages(a._id, b._id)),
    `${a._id} ${b._id} ${version}`,
  )
  const entries = entriesOf(messages ?? [], useNotices(feed, [a._id, b._id]))
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Newer browsers answer with a promise, which must not become the effect's clean-up.
    void end.current?.scrollIntoView({ block: 'nearest' })
  }, [entries.length])
  return (
    <>
      <div className="scroll talk-body">
        {same && <p className="hint">{w.samePerson}</p>}
        {!same && entries.length === 0 && <p className="hint">{w.chatEmpty}</p>}
        {entries.map((entry, index) => {
          const before = entries[index - 1]
          const paused = !before || entry.at - before.at > PAUSE_MS
          return (
            <div key={'message' in entry ? entry.message._id : entry.notice.key}>
              {paused && <time>{dayAndTime(entry.at, language)}</time>}
              {'message' in entry ? (
                <MessageBubble
                  message={entry.message}
                  sender={entry.message.from === a._id ? a : b}
                  reader={entry.message.from === a._id ? b : a}
                  right={entry.message.from === b._id}
                />
              ) : (
                <ServiceNotice notice={entry.notice} people={people} />
              )}
            </div>
          )
        })}
        <div ref={end} />
      </div>
      {!same && (
        <Composer
          writers={[a, b]}
          placeholder={w.message}
          action={w.send}
          testId="chat"
          onWrite={(from, text) => api.sendMessage(from._id, from === a ? b._id : a._id, text)}
          onPicture={(from, picture) =>
            api.sendPicture(from._id, from === a ? b._id : a._id, picture)
          }
        />
      )}
    </>
  )
}
