import { useRef, useState } from 'react'
import { api } from './api'
import { Icon } from './icons'
import { useLanguage } from './language'
import { ProgramMark } from './program-mark'

function ResetButton() {
  const { w } = useLanguage()
  const dialog = useRef<HTMLDialogElement>(null)
  const [state, setState] = useState<'idle' | 'busy' | Error>('idle')
  const reset = () => {
    setState('busy')
    api.reset().then(
      () => {
        setState('idle')
        dialog.current?.close()
      },
      (error: unknown) => setState(error instanceof Error ? error : new Error(String(error))),
    )
  }
  const busy = state === 'busy'
  return (
    <>
      <button
        className="quiet"
        data-testid="reset-world"
        onClick={() => dialog.current?.showModal()}
      >
        <Icon name="reset" size={15} />
        {w.reset}
      </button>
      <dialog ref={dialog} onCancel={(event) => busy && event.preventDefault()}>
        <h2>{w.reset}</h2>
        <p>{w.resetQuestion}</p>
        {state instanceof Error && (
          <p className="wrong">
            {w.failed}: {state.message}
          </p>
        )}
        <div className="choices">
          <button className="quiet" disabled={busy} onClick={() => dialog.current?.close()}>
            {w.cancel}
          </button>
          <button className="strong" disabled={busy} data-testid="reset-confirm" onClick={reset}>
            {busy ? w.resetting : w.confirm}
          </button>
        </div>
      </dialog>
    </>
  )
}

export function Header() {
  const { w, toggle } = useLanguage()
  return (
    <header className="head">
      <ProgramMark size={30} />
      <h1>
        拼享 <span>Pinxiang</span>
      </h1>
      <p>{w.tagline}</p>
      <ResetButton />
      <button className="quiet" data-testid="stage-lang" onClick={toggle}>
        {w.switchLanguage}
      </button>
    </header>
  )
}
