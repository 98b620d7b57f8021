import { View } from '@tarojs/components'
import { CellGroup } from '@/ui/cell'
import { Picture } from '@/ui/picture'
import type { OrderDetail } from './use-orders'
import './order-brief.scss'

/** Pictures that fit into a row beside the count. */
const SHOWN = 4

/** What an order is about, in a hand's breadth: its goods and where they go. */
export function OrderBrief({ order: { lines, address } }: { order: OrderDetail }) {
  const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0)
  return (
    <CellGroup>
      <View className="order-brief__goods">
        {lines.slice(0, SHOWN).map(({ skuId, picture }) => (
          <Picture key={skuId} className="order-brief__picture" src={picture} eager />
        ))}
        {lines.length === 1 && <View className="order-brief__title">{lines[0]?.title}</View>}
        <View className="order-brief__pieces">共 {pieces} 件</View>
      </View>
      <View className="order-brief__where">
        {`送至 ${address.region.join(' ')} ${address.detail}（${address.name} 收）`}
      </View>
    </CellGroup>
  )
}
