import { progressOf } from './card-progress'
import type { Card, CardState } from './api'
import { ProgramMark } from './program-mark'

interface MiniCardProps {
  card: Card
  state: CardState | undefined
  /** What a tap does, for those who cannot see it. */
  hint: string
  onOpen: () => void
}

/** A mini program's card in a chat, which may change while it stands there. */
export function MiniCard({ card, state, hint, onOpen }: MiniCardProps) {
  const progress = state && progressOf(state)
  return (
    <button
      className="mini-card"
      data-testid="chat-card"
      data-link={card.link}
      data-progress={progress?.state ?? ''}
      title={hint}
      onClick={onOpen}
    >
      <small>
        <ProgramMark />
        拼享
      </small>
      <b>{card.title}</b>
      {card.desc && <em>{card.desc}</em>}
      {card.image ? <img src={card.image} alt="" /> : <i className="no-image" />}
      {progress && (
        <span className={`progress ${progress.state}`} data-testid="card-progress">
          {progress.text}
        </span>
      )}
      <span className="program">
        <svg viewBox="0 0 16 16" width="11" height="11" aria-hidden="true">
          <path
            d="M5.4 8.3a2.2 2.2 0 1 0 2.6 2.2v-5a2.2 2.2 0 1 1 2.6 2.2"
            fill="none"
            stroke="#6467ef"
            strokeWidth="1.6"
            strokeLinecap="round"
          />
        </svg>
        小程序
      </span>
    </button>
  )
}
