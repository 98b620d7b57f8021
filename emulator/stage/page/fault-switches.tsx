import { useState } from 'react'
import { api, type Faults, type FaultState, type FaultSwitch } from './api'
import { lastOf, type EventFeed } from './event-feed'
import { choiceName, faultNames } from './fault-names'
import { useLanguage } from './language'
import { useLoaded } from './use-loaded'
import type { Language } from './words'

interface Option {
  value: Faults[keyof Faults]
  label: string
}

const DELAYS_MS = [0, 5_000, 60_000, 20 * 60_000]
const COUNTS = [0, 1, 2, 4]

function delayLabel(ms: number, off: string): string {
  if (ms === 0) return off
  return ms < 60_000 ? `${ms / 1000} s` : `${ms / 60_000} min`
}

/** What a switch can be set to; the first one is off. */
function optionsOf(
  { kind, choices = [] }: FaultSwitch,
  { off, on, language }: { off: string; on: string; language: Language },
): Option[] {
  switch (kind) {
    case 'toggle':
      return [
        { value: false, label: off },
        { value: true, label: on },
      ]
    case 'count':
      return COUNTS.map((value) => ({ value, label: value === 0 ? off : String(value) }))
    case 'milliseconds':
      return DELAYS_MS.map((value) => ({ value, label: delayLabel(value, off) }))
    case 'choice':
      return choices.map(
        (value) =>
          ({ value, label: value === 'off' ? off : choiceName(value, language) }) as Option,
      )
  }
}

function FaultRow({
  fault,
  value,
  onSet,
}: {
  fault: FaultSwitch
  value: unknown
  onSet: (v: unknown) => void
}) {
  const { language, w } = useLanguage()
  const options = optionsOf(fault, { ...w, language })
  const active = value !== options[0]?.value
  return (
    <li
      className={active ? 'fault active' : 'fault'}
      data-testid={`fault-${fault.name}`}
      data-value={String(value)}
    >
      <b>{faultNames[fault.name][language]}</b>
      <code>{fault.name}</code>
      <p>{fault[language]}</p>
      <div className="options" role="radiogroup" aria-label={fault[language]}>
        {options.map((option) => (
          <button
            key={String(option.value)}
            role="radio"
            aria-checked={option.value === value}
            data-testid={`fault-${fault.name}-${String(option.value)}`}
            onClick={() => onSet(option.value)}
          >
            {option.label}
          </button>
        ))}
      </div>
    </li>
  )
}

export function FaultSwitches({ feed }: { feed: EventFeed }) {
  const { language, w } = useLanguage()
  // Counted switches run down as payments go by.
  const loaded = useLoaded(api.faults, String(lastOf(feed, 'pay', 'reset')))
  const [answered, setAnswered] = useState<{ by: FaultState | undefined; state: FaultState }>()
  const state = answered && answered.by === loaded ? answered.state : loaded
  const set = (faults: Partial<Faults>) =>
    void api.setFaults(faults).then(
      (next) => setAnswered({ by: loaded, state: next }),
      () => undefined,
    )
  if (!state) return null
  const { faults, switches } = state
  const allOff = Object.fromEntries(
    switches.map((each) => [each.name, optionsOf(each, { ...w, language })[0]?.value]),
  ) as Partial<Faults>
  return (
    <div className="faults">
      <div className="lead-row">
        <p className="lead">{w.faultsLead}</p>
        <button className="quiet small" data-testid="faults-off" onClick={() => set(allOff)}>
          {w.faultsOff}
        </button>
      </div>
      <ul>
        {switches.map((fault) => (
          <FaultRow
            key={fault.name}
            fault={fault}
            value={faults[fault.name]}
            onSet={(value) => set({ [fault.name]: value })}
          />
        ))}
      </ul>
    </div>
  )
}
