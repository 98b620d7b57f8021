import { View } from '@tarojs/components'
import { carrierOf } from '@domain/carriers'
import { chinaTime } from '@/lib/china-time'
import { copyText } from '@/platform/clipboard'
import { CellGroup } from '@/ui/cell'
import { Tag } from '@/ui/tag'
import type { OrderDetail } from './use-orders'
import './bought-parcels.scss'

type Line = OrderDetail['lines'][number]

/** What has left, in which parcels. */
export function BoughtParcels({ order }: { order: Pick<OrderDetail, 'shipments' | 'lines'> }) {
  const { shipments } = order
  if (shipments.length === 0) return null
  const bySku = new Map(order.lines.map((line) => [line.skuId, line]))
  return (
    <CellGroup>
      {shipments.map((parcel, index) => (
        <View key={parcel.id} className="bought-parcel">
          <View className="bought-parcel__head">
            <View className="bought-parcel__name">
              {shipments.length > 1 && `包裹 ${index + 1} · `}
              {carrierOf(parcel.carrier)?.name ?? parcel.carrier}
            </View>
            {parcel.corrected && <Tag text="运单号已更正" tone="grey" />}
            <View className="bought-parcel__at">{chinaTime(parcel.at).slice(5)} 发出</View>
          </View>
          <View className="bought-parcel__number" onClick={() => copyText(parcel.waybill)}>
            <View className="bought-parcel__waybill">{parcel.waybill}</View>
            <View className="bought-parcel__copy">复制</View>
          </View>
          {parcel.lines.map(({ skuId, quantity }) => (
            <View key={skuId} className="bought-parcel__line">
              {`${lineWords(bySku.get(skuId))} ×${quantity}`}
            </View>
          ))}
        </View>
      ))}
    </CellGroup>
  )
}

const lineWords = (line: Line | undefined): string =>
  line ? [line.title, ...line.values].join(' ') : '商品'
