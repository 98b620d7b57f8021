import type { ReactNode } from 'react'

export interface PhoneButtonProps {
  readonly className: string
  /** With a code that is good for one use within 5 minutes; null when the person gave none. */
  readonly onAnswer: (code: string | null) => void
  readonly children: ReactNode
}
