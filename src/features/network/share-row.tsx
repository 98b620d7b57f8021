import { View } from '@tarojs/components'
import { memo } from 'react'
import { chinaTime } from '@/lib/china-time'
import { go } from '@/platform/navigation'
import { Icon } from '@/ui/icon'
import { Picture } from '@/ui/picture'
import { Tag } from '@/ui/tag'
import { Figures } from './figures'
import { channelName, targetName } from './share-name'
import type { MyShare } from './use-network'
import './share-row.scss'

const titleOf = ({ product, target }: MyShare) =>
  product?.title ?? (target.kind === 'shop' ? '整个小店' : '内容已下架')

/** One share of mine and what came of it; a tap shows how it went on. */
export const ShareRow = memo(function ShareRow({ share }: { share: MyShare }) {
  const { code, product, target, channel, createdAt } = share
  return (
    <View
      className="share-row"
      hoverClass="cell--pressed"
      onClick={() => go('shareTree', { code })}
    >
      <View className="share-row__head">
        <Picture className="share-row__picture" src={product?.picture ?? ''} />
        <View className="share-row__words">
          <View className="share-row__title">{titleOf(share)}</View>
          <View className="share-row__when">
            <Tag tone="grey" text={`${targetName(target.kind)} · ${channelName(channel)}`} />
            {chinaTime(createdAt)}
          </View>
        </View>
        <Icon name="right" className="share-row__arrow" />
      </View>
      <Figures {...share} />
    </View>
  )
})
