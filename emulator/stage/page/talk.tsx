import { useState } from 'react'
import type { StagePerson } from './api'
import { Chat } from './chat'
import type { EventFeed } from './event-feed'
import { useLanguage } from './language'
import { Moments } from './moments'

interface TalkProps {
  a: StagePerson
  b: StagePerson
  people: readonly StagePerson[]
  feed: EventFeed
}

const panes = ['chat', 'moments'] as const

/** WeChat between the two phones: their conversation, and what everybody posted. */
export function Talk({ a, b, people, feed }: TalkProps) {
  const { w } = useLanguage()
  const [pane, setPane] = useState<(typeof panes)[number]>('chat')
  return (
    <section className="talk card" aria-label="WeChat">
      <div className="tabs" role="tablist">
        {panes.map((each) => (
          <button
            key={each}
            role="tab"
            aria-selected={pane === each}
            data-testid={`tab-${each}`}
            onClick={() => setPane(each)}
          >
            {w[each]}
          </button>
        ))}
      </div>
      {pane === 'chat' ? (
        <Chat a={a} b={b} people={people} feed={feed} />
      ) : (
        <Moments a={a} b={b} people={people} feed={feed} />
      )}
    </section>
  )
}
