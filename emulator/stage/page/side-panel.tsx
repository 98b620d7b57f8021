import { useState } from 'react'
import type { StagePerson } from './api'
import { Calls } from './calls'
import { ClockCard } from './clock-card'
import type { EventFeed } from './event-feed'
import { FaultSwitches } from './fault-switches'
import { Guide } from './guide'
import { useProgress } from './guide-progress'
import { useLanguage } from './language'
import { PayEvents } from './pay-events'
import { SellerStrip } from './seller-strip'
import { TabList } from './tab-list'

const panes = ['guide', 'calls', 'pay', 'faults', 'seller'] as const
export type PaneName = (typeof panes)[number]

interface SidePanelProps {
  feed: EventFeed
  people: readonly StagePerson[]
}

export function SidePanel({ feed, people }: SidePanelProps) {
  const { w } = useLanguage()
  const [pane, setPane] = useState<PaneName>('guide')
  const { done, mark } = useProgress(feed)
  const content = {
    guide: () => <Guide done={done} onOpen={setPane} />,
    calls: () => <Calls feed={feed} people={people} />,
    pay: () => <PayEvents feed={feed} />,
    faults: () => <FaultSwitches feed={feed} />,
    seller: () => <SellerStrip feed={feed} people={people} />,
  } satisfies Record<PaneName, () => React.JSX.Element>
  return (
    <aside className="side">
      <ClockCard key={feed.resetAt} feed={feed} onMoved={() => mark('clock')} />
      <section className="card panel">
        <TabList names={panes} chosen={pane} onChoose={setPane} />
        <div className="scroll" role="tabpanel" aria-label={w[pane]}>
          {content[pane]()}
        </div>
      </section>
    </aside>
  )
}
