import { useEffect, useRef } from 'react'
import { api, type ChatMessage, type StagePerson } from './api'
import { Avatar } from './avatar'
import { Composer } from './composer'
import { lastOf, type EventFeed } from './event-feed'
import { dayAndTime } from './format'
import { useLanguage } from './language'
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

type Entry = { at: number; message: ChatMessage } | { at: number; notice: Notice }

function entriesOf(messages: readonly ChatMessage[], notices: readonly Notice[]): Entry[] {
  const entries: Entry[] = [
    ...messages.map((message) => ({ at: message.at, message })),
    ...notices.map((notice) => ({ at: notice.at, notice })),
  ]
  return entries.sort((x, y) => x.at - y.at)
}

function Bubble({
  message,
  sender,
  mine,
}: {
  message: ChatMessage
  sender: StagePerson
  mine: boolean
}) {
  return (
    <div className={mine ? 'said mine' : 'said'} data-testid="chat-message">
      <Avatar person={sender} size={32} />
      <p>{message.text}</p>
    </div>
  )
}

export function Chat({ a, b, people, feed }: ChatProps) {
  const { language, w } = useLanguage()
  const same = a._id === b._id
  const version = lastOf(feed, 'message', 'reset')
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
                <Bubble
                  message={entry.message}
                  sender={entry.message.from === a._id ? a : b}
                  mine={entry.message.from === b._id}
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
        />
      )}
    </>
  )
}
