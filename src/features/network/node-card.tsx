import { View } from '@tarojs/components'
import { chinaTime } from '@/lib/china-time'
import { Face } from '@/ui/face'
import { Figures } from './figures'
import { channelName } from './share-name'
import type { ShareNode } from './use-network'
import './node-card.scss'

const place = (share: ShareNode, depth: number) =>
  depth === 0 ? '起点' : `第 ${depth} 层${share.isMine ? ' · 我' : ''}`

/** The numbers of the chosen share in the tree. */
export const NodeCard = ({ share, depth }: { share: ShareNode; depth: number }) => (
  <View className="node-card">
    <View className="node-card__head">
      <Face {...share.who} />
      <View className="node-card__words">
        <View className="node-card__name">
          {share.isMine && depth === 0 ? '我' : share.who.nickname || '微信用户'}
        </View>
        <View className="node-card__when">
          {`${place(share, depth)} · ${channelName(share.channel)} · ${chinaTime(share.createdAt)}`}
        </View>
      </View>
    </View>
    <Figures {...share} />
  </View>
)
