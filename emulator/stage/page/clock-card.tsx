import { useState } from 'react'
import { api } from './api'
import { lastOf, type EventFeed } from './event-feed'
import { clockTime, dayOf, span } from './format'
import { useLanguage } from './language'
import { tellOffset, useClockSync, useNow, useOffset } from './world-clock'
import type { Words } from './words'

const MINUTE_MS = 60_000
const steps = [
  { id: 'plus-1', ms: MINUTE_MS, word: 'minute' },
  { id: 'plus-15', ms: 15 * MINUTE_MS, word: 'minutes15' },
  { id: 'plus-60', ms: 60 * MINUTE_MS, word: 'hour' },
  { id: 'plus-day', ms: 1440 * MINUTE_MS, word: 'day' },
] as const satisfies readonly { id: string; ms: number; word: keyof Words }[]

/** Below this the two clocks count as one, ms. */
const SAME_MS = 30_000

/** What ran since event number `after`, until `until` of the emulated time. */
function triggered({ events }: EventFeed, { after, until }: Moved, w: Words): string {
  const count = { timerRuns: 0, closed: 0, delivered: 0 }
  for (const { seq, event } of events) {
    if (seq <= after) continue
    if (event.kind === 'pay' && event.event.at <= until)
      count.delivered += event.event.kind === 'notify.delivered' ? 1 : 0
    if (event.kind !== 'function' || event.log.source !== 'timer' || event.log.at > until) continue
    const { endpoint, job, done } = event.log.line
    if (endpoint !== undefined) count.timerRuns++
    if (job === 'close-unpaid') count.closed += Number(done) || 0
  }
  const parts = (['timerRuns', 'closed', 'delivered'] as const).flatMap((name) =>
    count[name] > 0 ? [w[name].replace('{n}', String(count[name]))] : [],
  )
  return parts.length > 0 ? parts.join(' · ') : w.nothingDue
}

interface Moved {
  state: 'moved'
  ms: number
  after: number
  until: number
}

type Move = Moved | { state: 'moving' } | { state: 'failed'; problem: string }

/** Retries that fell due are counted a little longer than the move took, ms. */
const AFTERMATH_MS = 5_000

function MoveReport({ move, feed }: { move: Move; feed: EventFeed }) {
  const { language, w } = useLanguage()
  if (move.state === 'failed')
    return (
      <p className="moved wrong">
        {w.failed}: {move.problem}
      </p>
    )
  return (
    <p className="moved" data-testid="clock-report" data-state={move.state}>
      {move.state === 'moving'
        ? w.moving
        : `${w.movedBy} ${span(move.ms, language)}: ${triggered(feed, move, w)}`}
    </p>
  )
}

export function ClockCard({ feed, onMoved }: { feed: EventFeed; onMoved: () => void }) {
  const { language, w } = useLanguage()
  useClockSync(lastOf(feed, 'clock', 'reset'))
  const now = useNow()
  const offset = useOffset() ?? 0
  const [move, setMove] = useState<Move>()
  const advance = (ms: number) => {
    const after = feed.events.at(-1)?.seq ?? 0
    setMove({ state: 'moving' })
    api.advance(ms).then(
      (clock) => {
        tellOffset(clock.offsetMs)
        setMove({ state: 'moved', ms, after, until: clock.now + AFTERMATH_MS })
        onMoved()
      },
      (error: unknown) =>
        setMove({ state: 'failed', problem: error instanceof Error ? error.message : '' }),
    )
  }
  const moving = move?.state === 'moving'
  return (
    <section className="clock card" aria-label={w.clock}>
      <div className="clock-face">
        <b data-testid="clock-time">{now === undefined ? '' : clockTime(now)}</b>
        <span>{now === undefined ? '' : dayOf(now, language)}</span>
        <small>
          {Math.abs(offset) < SAME_MS
            ? w.realTime
            : `${span(offset, language)} ${offset > 0 ? w.ahead : w.behind}`}
        </small>
      </div>
      <div className="clock-steps">
        {steps.map(({ id, ms, word }) => (
          <button
            key={id}
            disabled={moving}
            data-testid={`clock-${id}`}
            onClick={() => advance(ms)}
          >
            +{w[word]}
          </button>
        ))}
      </div>
      {move && <MoveReport move={move} feed={feed} />}
    </section>
  )
}
