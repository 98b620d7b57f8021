import type { ReactNode } from 'react'

export interface AvatarButtonProps {
  readonly className: string
  /** With the path of a local file. */
  readonly onChosen: (filePath: string) => void
  readonly children: ReactNode
}
