import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { carrierOf } from '@domain/carriers'
import { afterSaleKindName, afterSaleReasonName } from '@/lib/after-sale-names'
import { chinaTime } from '@/lib/china-time'
import { priceText } from '@/lib/format-money'
import { copyText } from '@/platform/clipboard'
import { previewPictures } from '@/platform/preview'
import { CellGroup } from '@/ui/cell'
import { Picture } from '@/ui/picture'
import { eventWords } from './after-sale-words'
import type { AfterSale } from './use-after-sales'
import './request-body.scss'

interface RequestBodyProps {
  readonly orderId: string
  readonly one: AfterSale
  /** The goods it is about. */
  readonly children: ReactNode
}

/** The goods, what was asked for and why, its parcels, and what has happened. */
export const RequestBody = ({ orderId, one, children }: RequestBodyProps) => (
  <>
    <Parcels one={one} />
    <CellGroup>
      {children}
      <View className="request-facts">
        <Fact name="售后类型">{afterSaleKindName[one.kind]}</Fact>
        <Money one={one} />
        <Fact name="申请原因">{afterSaleReasonName[one.reason]}</Fact>
        {one.note !== '' && <Fact name="补充说明">{one.note}</Fact>}
        <Fact name="订单编号" onCopy={() => copyText(orderId)}>
          {orderId}
        </Fact>
      </View>
      <Pictures pictures={one.pictures} />
    </CellGroup>
    <CellGroup>
      <View className="request-facts">
        {one.timeline.map((entry, index) => (
          <View key={index} className="request-event">
            <View className="request-event__words">{eventWords(entry)}</View>
            <View className="request-event__at">{chinaTime(entry.at)}</View>
          </View>
        ))}
      </View>
    </CellGroup>
  </>
)

/** What is asked for until it is granted, then what goes back. */
function Money({ one: { kind, state, amount, refund } }: { one: AfterSale }) {
  if (kind === 'EXCHANGE') return null
  if (refund?.state === 'SUCCESS') return <Fact name="已退金额">{priceText(refund.amount)}</Fact>
  return (
    <Fact name={state === 'REQUESTED' ? '申请金额' : '退款金额'}>
      {priceText(refund?.amount ?? amount)}
    </Fact>
  )
}

const Pictures = ({ pictures }: Pick<AfterSale, 'pictures'>) =>
  pictures.length === 0 ? null : (
    <View className="request-pictures">
      {pictures.map((picture, index) => (
        <Picture
          key={picture}
          className="request-pictures__one"
          src={picture}
          onTap={() => previewPictures(pictures, index)}
        />
      ))}
    </View>
  )

function Parcels({ one: { returnParcel, reshipParcel } }: { one: AfterSale }) {
  if (!returnParcel && !reshipParcel) return null
  return (
    <CellGroup>
      <View className="request-facts">
        <ParcelFact name="寄回包裹" parcel={returnParcel} />
        <ParcelFact name="换货包裹" parcel={reshipParcel} />
      </View>
    </CellGroup>
  )
}

const ParcelFact = ({ name, parcel }: { name: string; parcel: AfterSale['returnParcel'] }) =>
  parcel && (
    <Fact name={name} onCopy={() => copyText(parcel.waybill)}>
      {`${carrierOf(parcel.carrier)?.name ?? parcel.carrier} ${parcel.waybill}`}
    </Fact>
  )

interface FactProps {
  readonly name: string
  readonly children: ReactNode
  readonly onCopy?: () => void
}

const Fact = ({ name, children, onCopy }: FactProps) => (
  <View className="request-fact">
    <View className="request-fact__name">{name}</View>
    <View className="request-fact__value">{children}</View>
    {onCopy && (
      <View className="request-fact__copy" onClick={onCopy}>
        复制
      </View>
    )}
  </View>
)
