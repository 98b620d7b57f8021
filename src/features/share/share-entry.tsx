import { View } from '@tarojs/components'
import { go } from '@/platform/navigation'
import { isSinglePage } from '@/platform/single-page'
import { Icon } from '@/ui/icon'
import type { ShareSubject } from './share-subject'
import './share-entry.scss'

/** To the share page in one tap; floats at the edge of the page that is shared. */
export function ShareEntry({ subject }: { subject: ShareSubject }) {
  const { target } = subject
  if (target.kind === 'shop' || isSinglePage()) return null
  return (
    <View
      className="share-entry"
      hoverClass="btn--pressed"
      onClick={() => go('share', { kind: target.kind, id: target.id })}
    >
      <Icon name="share" className="share-entry__sign" />
      分享
    </View>
  )
}
