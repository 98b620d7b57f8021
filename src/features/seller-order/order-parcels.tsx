import { View } from '@tarojs/components'
import { carrierOf } from '@domain/carriers'
import { chinaTime } from '@/lib/china-time'
import type { SellerOrder } from '@/lib/seller-orders-changed'
import { copyText } from '@/platform/clipboard'
import { CellGroup } from '@/ui/cell'
import { uploadWords } from './order-words'
import './order-parcels.scss'

type Shipment = SellerOrder['shipments'][number]

interface OrderParcelsProps {
  readonly order: SellerOrder
  readonly onCorrect: (parcel: Shipment) => void
}

/** What has left, in which parcels, and what WeChat knows of it. */
export function OrderParcels({ order, onCorrect }: OrderParcelsProps) {
  const upload = uploadWords(order)
  if (order.shipments.length === 0) return null
  const titles = new Map(order.lines.map((line) => [line.skuId, line]))
  return (
    <CellGroup>
      {order.shipments.map((parcel, index) => (
        <View key={parcel.id} className="parcel">
          <View className="parcel__head">
            <View className="parcel__name">
              {order.shipments.length > 1 && `包裹 ${index + 1} · `}
              {carrierOf(parcel.carrier)?.name ?? parcel.carrier}
            </View>
            <View className="parcel__waybill" onClick={() => copyText(parcel.waybill)}>
              {parcel.waybill}
            </View>
            <View className="parcel__copy" onClick={() => copyText(parcel.waybill)}>
              复制
            </View>
          </View>
          {parcel.lines.map(({ skuId, quantity }) => (
            <View key={skuId} className="parcel__line">
              {lineWords(titles.get(skuId))} ×{quantity}
            </View>
          ))}
          <View className="parcel__foot">
            <View>{chinaTime(parcel.at)} 发出</View>
            {parcel.corrected ? (
              <View>运单号已改过</View>
            ) : (
              <View className="parcel__correct" onClick={() => onCorrect(parcel)}>
                改运单号
              </View>
            )}
          </View>
        </View>
      ))}
      {upload && (
        <View className={`parcel-upload parcel-upload--${upload.tone}`}>{upload.text}</View>
      )}
    </CellGroup>
  )
}

const lineWords = (line: SellerOrder['lines'][number] | undefined): string =>
  line ? [line.title, ...line.values].join(' ') : '商品'
