import { View } from '@tarojs/components'
import { useState } from 'react'
import { carrierOf } from '@domain/carriers'
import { toast } from '@/platform/feedback'
import { scanCode } from '@/platform/scan'
import { Cell } from '@/ui/cell'
import { Field } from '@/ui/field'
import { CarrierSheet } from './carrier-sheet'
import type { ParcelDraft } from './parcel-draft'
import { carrierOfWaybill, plainWaybill, waybillHint, waybillProblem } from '@/lib/waybill'
import './parcel-fields.scss'

interface ParcelFieldsProps {
  readonly parcel: ParcelDraft
  readonly onChange: (parcel: ParcelDraft) => void
  /** After an attempt to send it: says what is missing. */
  readonly tried: boolean
}

/** How a parcel travels: the company, and the waybill as typed or scanned. */
export function ParcelFields({ parcel, onChange, tried }: ParcelFieldsProps) {
  const [choosing, setChoosing] = useState(false)
  const { carrier, waybill } = parcel
  const problem = waybillProblem(waybill)
  const scan = async () => {
    const scanned = await scanCode()
    if (scanned === null) return
    const read = plainWaybill(scanned)
    if (waybillProblem(read) !== null) return toast('扫到的不是运单号，请对准面单上的条形码')
    onChange({ carrier: carrierOfWaybill(read) ?? carrier, waybill: read })
  }
  return (
    <View className="parcel-fields">
      <Cell title="快递公司" onTap={() => setChoosing(true)}>
        {carrier !== null ? (
          <View className="parcel-fields__carrier">{carrierOf(carrier)?.name ?? carrier}</View>
        ) : (
          <View className={tried ? 'parcel-fields__missing' : ''}>请选择</View>
        )}
      </Cell>
      <View className="parcel-fields__waybill">
        <Field
          label="运单号"
          value={waybill}
          placeholder="面单条码下的号码"
          maxlength={60}
          error={tried && problem !== null ? problem : undefined}
          onInput={(typed) =>
            onChange({ carrier: carrier ?? carrierOfWaybill(typed), waybill: typed })
          }
        />
        <View className="parcel-fields__scan" onClick={() => void scan()}>
          扫码
        </View>
      </View>
      <Hint text={waybillHint(carrier, waybill)} />
      {choosing && (
        <CarrierSheet
          chosen={carrier}
          onChoose={(code) => onChange({ carrier: code, waybill })}
          onClose={() => setChoosing(false)}
        />
      )}
    </View>
  )
}

const Hint = ({ text }: { text: string | null }) =>
  text === null ? null : <View className="parcel-fields__hint">{text}</View>
