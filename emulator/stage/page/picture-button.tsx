import { useRef, type ChangeEvent } from 'react'
import { fitPicture } from '../browser/fit-picture'
import { Icon } from './icons'
import { useLanguage } from './language'

interface PictureButtonProps {
  onPicture: (dataUrl: string) => Promise<unknown>
  onProblem: (problem: string) => void
}

/** Sends a picture from this computer. */
export function PictureButton({ onPicture, onProblem }: PictureButtonProps) {
  const { w } = useLanguage()
  const input = useRef<HTMLInputElement>(null)
  const take = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0]
    if (!file) return
    const address = URL.createObjectURL(file)
    fitPicture(address)
      .then(onPicture)
      .then(
        () => onProblem(''),
        (error: unknown) => onProblem(error instanceof Error ? error.message : String(error)),
      )
      .finally(() => URL.revokeObjectURL(address))
    // The same file may be chosen again.
    target.value = ''
  }
  return (
    <>
      <button
        type="button"
        className="round"
        title={w.picture}
        aria-label={w.picture}
        onClick={() => input.current?.click()}
      >
        <Icon name="picture" size={18} />
      </button>
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        data-testid="chat-picture-file"
        onChange={take}
      />
    </>
  )
}
