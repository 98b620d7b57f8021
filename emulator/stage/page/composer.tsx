import { useState, type FormEvent } from 'react'
import type { StagePerson } from './api'
import { Avatar } from './avatar'
import { Icon } from './icons'
import { useLanguage } from './language'
import { PictureButton } from './picture-button'

interface ComposerProps {
  /** Who may write; the first one does at first. */
  writers: readonly StagePerson[]
  placeholder: string
  action: string
  testId: string
  onWrite: (writer: StagePerson, text: string) => Promise<unknown>
  /** Where pictures can be sent: a data url. */
  onPicture?: (writer: StagePerson, picture: string) => Promise<unknown>
}

export function Composer({
  writers,
  placeholder,
  action,
  testId,
  onWrite,
  onPicture,
}: ComposerProps) {
  const { w } = useLanguage()
  const [text, setText] = useState('')
  const [index, setIndex] = useState(0)
  const [problem, setProblem] = useState('')
  const writer = writers[index % writers.length]
  const write = (event: FormEvent) => {
    event.preventDefault()
    if (!writer || text.trim() === '') return
    onWrite(writer, text.trim()).then(
      () => {
        setText('')
        setProblem('')
      },
      (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)),
    )
  }
  return (
    <form className="composer" onSubmit={write}>
      <div className="writers" role="radiogroup" aria-label={w.writeAs}>
        {writers.map((each, at) => (
          <button
            key={each._id}
            type="button"
            role="radio"
            aria-checked={each === writer}
            title={`${w.writeAs} ${each.nickname}`}
            aria-label={`${w.writeAs} ${each.nickname}`}
            data-testid={`${testId}-as-${at === 0 ? 'a' : 'b'}`}
            onClick={() => setIndex(at)}
          >
            <Avatar person={each} size={26} />
          </button>
        ))}
      </div>
      <input
        value={text}
        maxLength={500}
        placeholder={placeholder}
        aria-label={placeholder}
        data-testid={`${testId}-input`}
        onChange={(event) => setText(event.target.value)}
      />
      {writer && onPicture && (
        <PictureButton onPicture={(picture) => onPicture(writer, picture)} onProblem={setProblem} />
      )}
      <button className="send" aria-label={action} title={action} data-testid={`${testId}-send`}>
        <Icon name="send" />
      </button>
      {problem && <p className="wrong">{problem}</p>}
    </form>
  )
}
