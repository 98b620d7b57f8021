import type { ReactNode } from 'react'
import type { ShareOffer } from './share-port'

export interface ShareButtonProps {
  readonly className: string
  readonly offer: ShareOffer
  readonly children: ReactNode
}
