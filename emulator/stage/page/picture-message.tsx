import { useRef, useState, type MouseEvent } from 'react'
import { useLanguage } from './language'
import { linkOfCode } from './phone-address'
import { readCode } from './scan-code'

interface PictureMessageProps {
  picture: string
  /** Whose phone a code in it opens. */
  reader: string
  onScan: (link: string) => void
}

/** A picture in a chat. A tap shows it large; there, or by the right button, its code is recognised. */
export function PictureMessage({ picture, reader, onScan }: PictureMessageProps) {
  const { w } = useLanguage()
  const dialog = useRef<HTMLDialogElement>(null)
  const [problem, setProblem] = useState('')
  const open = () => {
    setProblem('')
    dialog.current?.showModal()
  }
  const scan = () => {
    readCode(picture).then(
      (text) => {
        const link = text === null ? null : linkOfCode(text)
        if (link === null) return setProblem(text === null ? w.noCode : w.foreignCode)
        dialog.current?.close()
        onScan(link)
      },
      (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)),
    )
  }
  const scanAtOnce = (event: MouseEvent) => {
    event.preventDefault()
    open()
    scan()
  }
  return (
    <>
      <button
        className="sent-picture"
        data-testid="chat-picture"
        title={w.openPicture}
        onClick={open}
      >
        <img src={picture} alt="" onContextMenu={scanAtOnce} />
      </button>
      <dialog ref={dialog} className="viewer" data-testid="picture-viewer">
        <img src={picture} alt="" />
        {problem && <p className="wrong">{problem}</p>}
        <div className="choices">
          <button className="quiet" onClick={() => dialog.current?.close()}>
            {w.cancel}
          </button>
          <button className="strong" data-testid="scan-code" onClick={scan}>
            {w.scanCode.replace('{who}', reader)}
          </button>
        </div>
      </dialog>
    </>
  )
}
