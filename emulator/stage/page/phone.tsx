import { useEffect, useRef, useState, type RefObject } from 'react'
import type { StagePerson } from './api'
import { Icon } from './icons'
import { useLanguage } from './language'
import { PersonMenu } from './person-menu'
import { fromIcon, phoneAddress, type Visit } from './phone-address'
import { shortTime } from './format'
import { useNow } from './world-clock'

/** The drawn phone with its border, in logical pixels. */
const FRAME = { width: 375 + 20, height: 812 + 38 + 20 }

/** As large as the slot allows. */
function useScale() {
  const slot = useRef<HTMLDivElement>(null)
  const [scale, setScale] = useState(0.8)
  useEffect(() => {
    const element = slot.current
    if (!element) return
    const observer = new ResizeObserver(() => {
      const { width, height } = element.getBoundingClientRect()
      setScale(Math.max(0.4, Math.min(width / FRAME.width, height / FRAME.height, 1)))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { slot, scale }
}

function StatusBar() {
  const now = useNow()
  return (
    <div className="status">
      <span>{now === undefined ? '' : shortTime(now)}</span>
      <i className="island" />
      <svg viewBox="0 0 46 12" width="46" height="12" aria-hidden="true">
        <path d="M0 8h3v4H0zM4.5 5.5h3V12h-3zM9 3h3v9H9zM13.5 0h3v12h-3z" fill="currentColor" />
        <rect x="22.5" y=".5" width="20" height="11" rx="3" fill="none" stroke="currentColor" />
        <rect x="24.5" y="2.5" width="13" height="7" rx="1.5" fill="currentColor" />
      </svg>
    </div>
  )
}

/** When the world has moved on, whoever holds the phone looks at it again, and the page asks anew. */
function useGlance(frame: RefObject<HTMLIFrameElement | null>, moved: number) {
  useEffect(() => {
    if (moved > 0) frame.current?.contentDocument?.dispatchEvent(new Event('visibilitychange'))
  }, [frame, moved])
}

interface PhoneProps {
  side: 'a' | 'b'
  /** Changes whenever the world's clock was moved. */
  moved: number
  person: StagePerson
  /** Who holds the other phone: WeChat offers that friend first. */
  friend: StagePerson | undefined
  people: readonly StagePerson[]
  /** What it was last opened with, and how often it was. */
  entry: { visit: Visit; count: number }
  onChoose: (openid: string) => void
  onEnter: (visit: Visit) => void
}

export function Phone(props: PhoneProps) {
  const { side, moved, person, friend, people, entry, onChoose, onEnter } = props
  const { w } = useLanguage()
  const { slot, scale } = useScale()
  const frame = useRef<HTMLIFrameElement>(null)
  useGlance(frame, moved)
  return (
    <section className="phone-column" aria-label={`${w.phoneOf} ${person.nickname}`}>
      <div className="phone-bar">
        <PersonMenu side={side} person={person} people={people} onChoose={onChoose} />
        <button
          className="round"
          title={w.home}
          aria-label={w.home}
          data-testid={`home-${side}`}
          onClick={() => onEnter(fromIcon)}
        >
          <Icon name="home" />
        </button>
        <button
          className="round"
          title={w.reload}
          aria-label={w.reload}
          data-testid={`reload-${side}`}
          onClick={() => frame.current?.contentWindow?.location.reload()}
        >
          <Icon name="reload" />
        </button>
      </div>
      <div className="phone-slot" ref={slot}>
        <div
          className="phone-size"
          style={{ width: FRAME.width * scale, height: FRAME.height * scale }}
        >
          <div className="phone" style={{ transform: `scale(${scale})` }}>
            <StatusBar />
            <iframe
              key={`${person._id} ${entry.count}`}
              ref={frame}
              title={`${w.phoneOf} ${person.nickname}`}
              data-testid={`phone-${side}`}
              data-friend={friend?._id}
              src={phoneAddress(person._id, entry.visit)}
            />
          </div>
        </div>
      </div>
    </section>
  )
}
