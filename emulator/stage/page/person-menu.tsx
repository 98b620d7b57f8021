import { useEffect, useRef, useState, type FormEvent } from 'react'
import { api, type StagePerson } from './api'
import { Avatar } from './avatar'
import { Icon } from './icons'
import { useLanguage } from './language'

interface PersonMenuProps {
  side: 'a' | 'b'
  person: StagePerson
  people: readonly StagePerson[]
  onChoose: (openid: string) => void
}

function NewPerson({ side, onAdded }: { side: string; onAdded: (openid: string) => void }) {
  const { w } = useLanguage()
  const [name, setName] = useState('')
  const [problem, setProblem] = useState('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    api.addPerson(name.trim()).then(
      ({ _id }) => onAdded(_id),
      (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)),
    )
  }
  return (
    <form className="new-person" onSubmit={add}>
      <input
        value={name}
        maxLength={20}
        placeholder={w.nickname}
        aria-label={w.nickname}
        data-testid={`new-person-${side}`}
        onChange={(event) => setName(event.target.value)}
      />
      <button className="strong small" data-testid={`add-person-${side}`}>
        {w.add}
      </button>
      {problem && <p className="wrong">{problem}</p>}
    </form>
  )
}

const works = { OWNER: 'owner', STAFF: 'staffMember', SUPPLIER: 'supplier' } as const

/** What somebody is who works for the shop. */
function Work({ person }: { person: StagePerson }) {
  const { w } = useLanguage()
  return person.works && <em data-works={person.works}>{w[works[person.works]]}</em>
}

/** Closes on a press outside or on Escape. */
function useOpen() {
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!open) return
    const press = ({ target }: Event) => {
      if (!box.current?.contains(target as Node)) setOpen(false)
    }
    const key = ({ key }: KeyboardEvent) => key === 'Escape' && setOpen(false)
    document.addEventListener('pointerdown', press)
    document.addEventListener('keydown', key)
    return () => {
      document.removeEventListener('pointerdown', press)
      document.removeEventListener('keydown', key)
    }
  }, [open])
  return { open, setOpen, box }
}

export function PersonMenu({ side, person, people, onChoose }: PersonMenuProps) {
  const { w } = useLanguage()
  const { open, setOpen, box } = useOpen()
  const choose = (openid: string) => {
    setOpen(false)
    onChoose(openid)
  }
  return (
    <div className="person-menu" ref={box}>
      <button
        className="person"
        data-testid={`person-${side}`}
        aria-haspopup="listbox"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Avatar person={person} size={30} />
        <b>{person.nickname}</b>
        <Work person={person} />
        <Icon name="chevron" size={14} />
      </button>
      {open && (
        <div className="menu">
          <ul role="listbox" aria-label={w.phoneOf}>
            {people.map((each) => (
              <li key={each._id} role="option" aria-selected={each._id === person._id}>
                <button data-testid={`choose-${side}-${each._id}`} onClick={() => choose(each._id)}>
                  <Avatar person={each} size={30} />
                  <span>{each.nickname}</span>
                  <Work person={each} />
                  {each._id === person._id && <Icon name="check" size={14} />}
                </button>
              </li>
            ))}
          </ul>
          <h3>{w.addPerson}</h3>
          <NewPerson side={side} onAdded={choose} />
        </div>
      )}
    </div>
  )
}
