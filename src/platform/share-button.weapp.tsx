import { Button } from '@tarojs/components'
import type { ShareButtonProps } from './share-button-port'

/** WeChat lets the person choose a chat and asks the page for the card. */
export const ShareButton = ({ className, children }: ShareButtonProps) => (
  <Button className={className} openType="share" hoverClass="btn--pressed">
    {children}
  </Button>
)
