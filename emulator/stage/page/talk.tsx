import { useState } from 'react'
import type { StagePerson } from './api'
import { Chat } from './chat'
import type { EventFeed } from './event-feed'
import { Moments } from './moments'
import { TabList } from './tab-list'

interface TalkProps {
  a: StagePerson
  b: StagePerson
  people: readonly StagePerson[]
  feed: EventFeed
}

const panes = ['chat', 'moments'] as const

/** WeChat between the two phones: their conversation, and what everybody posted. */
export function Talk({ a, b, people, feed }: TalkProps) {
  const [pane, setPane] = useState<(typeof panes)[number]>('chat')
  return (
    <section className="talk card" aria-label="WeChat">
      <TabList names={panes} chosen={pane} onChoose={setPane} />
      {pane === 'chat' ? (
        <Chat a={a} b={b} people={people} feed={feed} />
      ) : (
        <Moments a={a} b={b} people={people} feed={feed} />
      )}
    </section>
  )
}
