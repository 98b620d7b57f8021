import { useMemo, useState } from 'react'
import type { FunctionLog } from '../../functions/function-log'
import type { StagePerson } from './api'
import type { EventFeed } from './event-feed'
import { clockTime } from './format'
import { Icon } from './icons'
import { useLanguage } from './language'

interface Call {
  seq: number
  log: FunctionLog
}

const SHOWN = 120
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The name of what ran: an endpoint, a job, or the function with what it printed. */
function nameOf({ fn, line }: FunctionLog): string {
  const { endpoint, job, platform, message } = line
  if (typeof endpoint === 'string') return endpoint
  if (typeof job === 'string') return `${fn} › ${job}`
  return [fn, text(platform) || text(message)].filter(Boolean).join(' › ')
}

function outcomeOf({ line }: FunctionLog): string {
  return text(line.outcome) || text(line.platform) || '–'
}

const isGood = (outcome: string) => /^(ok|20\d)$/.test(outcome)

function CallRow({ call, caller }: { call: Call; caller: string }) {
  const { w } = useLanguage()
  const [open, setOpen] = useState(false)
  const { log } = call
  const outcome = outcomeOf(log)
  const trips = log.line.trips
  return (
    <li data-testid="log-row" data-endpoint={nameOf(log)} data-outcome={outcome}>
      <button aria-expanded={open} onClick={() => setOpen(!open)}>
        <time>{clockTime(log.at)}</time>
        <code>{nameOf(log)}</code>
        {log.cold && (
          <i className="cold" title={`${w.cold}: ${Math.round(log.coldMs)} ms`}>
            <Icon name="snow" size={12} />
          </i>
        )}
        <em className={isGood(outcome) ? 'good' : outcome === '–' ? '' : 'bad'}>{outcome}</em>
        <span className="ms">{Math.round(log.ms)} ms</span>
        <span className="trips">
          {typeof trips === 'number' ? `${trips} ${trips === 1 ? w.trip : w.trips}` : ''}
        </span>
      </button>
      {open && (
        <div className="more">
          <p>
            {[caller || log.source, `${log.fn} #${log.instance}`].join(' · ')}
            {log.cold && ` · ${w.cold}: ${w.loaded} ${Math.round(log.coldMs)} ms`}
          </p>
          <pre>{JSON.stringify(log.line, null, 2)}</pre>
        </div>
      )}
    </li>
  )
}

export function Calls({ feed, people }: { feed: EventFeed; people: readonly StagePerson[] }) {
  const { w } = useLanguage()
  const [timers, setTimers] = useState(false)
  const calls = useMemo(
    () =>
      feed.events
        .flatMap(({ seq, event }) => (event.kind === 'function' ? [{ seq, log: event.log }] : []))
        .filter(({ log }) => timers || log.source !== 'timer')
        .slice(-SHOWN)
        .reverse(),
    [feed.events, timers],
  )
  const callerOf = ({ openid }: FunctionLog) =>
    people.find(({ _id }) => _id === openid)?.nickname ?? ''
  return (
    <div className="calls">
      <div className="lead-row">
        <p className="lead">{w.callsLead}</p>
        <label className="check">
          <input
            type="checkbox"
            checked={timers}
            data-testid="show-timers"
            onChange={(event) => setTimers(event.target.checked)}
          />
          {w.timers}
        </label>
      </div>
      {calls.length === 0 && <p className="hint">{w.callsEmpty}</p>}
      <ul className="rows">
        {calls.map((call) => (
          <CallRow key={call.seq} call={call} caller={callerOf(call.log)} />
        ))}
      </ul>
    </div>
  )
}
