import { View } from '@tarojs/components'
import { carrierOf } from '@domain/carriers'
import { afterSaleKindName, afterSaleReasonName } from '@/lib/after-sale-names'
import { chinaTime } from '@/lib/china-time'
import { priceText } from '@/lib/format-money'
import { copyText } from '@/platform/clipboard'
import { previewPictures } from '@/platform/preview'
import { Button } from '@/ui/button'
import { GoodsLine } from '@/ui/goods-line'
import { Picture } from '@/ui/picture'
import { Tag } from '@/ui/tag'
import {
  actName,
  actsOf,
  afterSaleNext,
  afterSaleState,
  type AfterSaleAct,
} from './after-sale-words'
import type { AfterSale, AfterSaleItem } from './use-seller-after-sales'
import './after-sale-card.scss'

interface AfterSaleCardProps {
  readonly item: AfterSaleItem
  /** Null: this colleague only looks. */
  readonly onAct: ((act: AfterSaleAct) => void) | null
  /** Left out on the order's own page. */
  readonly onOrder?: () => void
}

/** A request with all that an answer needs. */
export function AfterSaleCard({ item: { afterSale, line }, onAct, onOrder }: AfterSaleCardProps) {
  const { kind, quantity, pieces, amount } = afterSale
  const acts = onAct ? actsOf(afterSale) : []
  return (
    <View className="after-sale">
      <View className="after-sale__head">
        <Tag text={afterSaleKindName[kind]} />
        <View className="after-sale__when">{chinaTime(afterSale.createdAt).slice(5)} 申请</View>
        <View
          className={`after-sale__state ${actsOf(afterSale).length > 0 ? 'after-sale__state--ours' : ''}`}
        >
          {afterSaleState(afterSale)}
        </View>
      </View>
      <View {...(onOrder && { onClick: onOrder })}>
        <GoodsLine {...line} quantity={quantity} />
      </View>
      <View className="after-sale__facts">
        <View>
          {afterSaleReasonName[afterSale.reason]}
          {pieces === 'UNSHIPPED' ? ' · 未发货' : ' · 已发货'}
        </View>
        {afterSale.note !== '' && <View className="after-sale__note">{afterSale.note}</View>}
        <Pictures pictures={afterSale.pictures} />
        {kind !== 'EXCHANGE' && (
          <View className="after-sale__money">
            {afterSale.state === 'REQUESTED' ? '申请退款 ' : '退款 '}
            {priceText(amount)}
          </View>
        )}
        <ParcelLine name="退货" parcel={afterSale.returnParcel} />
        <ParcelLine name="换货" parcel={afterSale.reshipParcel} />
      </View>
      <View className="after-sale__next">{afterSaleNext(afterSale)}</View>
      {onAct && acts.length > 0 && (
        <View className="after-sale__foot">
          {acts.map((act, index) => (
            <Button
              key={act}
              size="s"
              tone={index === acts.length - 1 ? 'brand' : 'plain'}
              onTap={() => onAct(act)}
            >
              {actName(act, kind)}
            </Button>
          ))}
        </View>
      )}
    </View>
  )
}

const Pictures = ({ pictures }: Pick<AfterSale, 'pictures'>) =>
  pictures.length === 0 ? null : (
    <View className="after-sale__pictures">
      {pictures.map((picture, index) => (
        <Picture
          key={picture}
          className="after-sale__picture"
          src={picture}
          onTap={() => previewPictures(pictures, index)}
        />
      ))}
    </View>
  )

const ParcelLine = ({ name, parcel }: { name: string; parcel: AfterSale['returnParcel'] }) =>
  parcel === null ? null : (
    <View className="after-sale__parcel" onClick={() => copyText(parcel.waybill)}>
      {name}：{carrierOf(parcel.carrier)?.name ?? parcel.carrier} {parcel.waybill}
      <View className="after-sale__copy">复制</View>
    </View>
  )
