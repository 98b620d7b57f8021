import { guideSteps, type GuideStep } from './guide-progress'
import { Icon } from './icons'
import { useLanguage } from './language'
import type { Words } from './words'

const texts = {
  open: ['step1', 'step1Text'],
  share: ['step2', 'step2Text'],
  join: ['step3', 'step3Text'],
  clock: ['step4', 'step4Text'],
  ship: ['step5', 'step5Text'],
  receive: ['step6', 'step6Text'],
  refund: ['step7', 'step7Text'],
} as const satisfies Record<GuideStep, readonly [keyof Words, keyof Words]>

const hints = [
  ['calls', 'try1'],
  ['faults', 'try2'],
] as const

interface GuideProps {
  done: ReadonlySet<GuideStep>
  onOpen: (pane: 'calls' | 'faults') => void
}

/** What a newcomer looks at, and some things to do. */
export function Guide({ done, onOpen }: GuideProps) {
  const { w } = useLanguage()
  return (
    <div className="guide">
      <h2>{w.guideTitle}</h2>
      <p className="lead">{w.guideLead}</p>
      <ol>
        {guideSteps.map((step, index) => {
          const [title, text] = texts[step]
          return (
            <li key={step} className={done.has(step) ? 'done' : ''} data-testid={`step-${step}`}>
              <i aria-label={done.has(step) ? w.done : undefined}>
                {done.has(step) ? <Icon name="check" size={14} /> : index + 1}
              </i>
              <div>
                <b>{w[title]}</b>
                <p>{w[text]}</p>
              </div>
            </li>
          )
        })}
      </ol>
      <h3>{w.alsoTry}</h3>
      <ul>
        {hints.map(([pane, text]) => (
          <li key={pane}>
            <button className="link" onClick={() => onOpen(pane)}>
              {w[pane]}
            </button>
            <span>{w[text]}</span>
          </li>
        ))}
        <li>
          <b>{w.chat}</b>
          <span>{w.try3}</span>
        </li>
      </ul>
    </div>
  )
}
