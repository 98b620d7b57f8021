import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Carrier } from '@domain/carriers'
import { Sheet } from '@/ui/sheet'
import { carrierChoices } from './favourite-carriers'
import './carrier-sheet.scss'

interface CarrierSheetProps {
  readonly chosen: string | null
  readonly onChoose: (code: string) => void
  readonly onClose: () => void
}

/** The express companies, the ones this device uses in front. */
export function CarrierSheet({ chosen, onChoose, onClose }: CarrierSheetProps) {
  const [{ favourites, others }] = useState(carrierChoices)
  const choose = (code: string) => {
    onChoose(code)
    onClose()
  }
  const group = (title: string, carriers: readonly Carrier[]) =>
    carriers.length > 0 && (
      <>
        <View className="carrier-sheet__title">{title}</View>
        <View className="carrier-sheet__group">
          {carriers.map(({ code, name }) => (
            <View
              key={code}
              className={`carrier-sheet__item ${code === chosen ? 'carrier-sheet__item--on' : ''}`}
              onClick={() => choose(code)}
            >
              {name}
            </View>
          ))}
        </View>
      </>
    )
  return (
    <Sheet open title="快递公司" onClose={onClose}>
      {group('常用', favourites)}
      {group(favourites.length > 0 ? '其他' : '全部', others)}
    </Sheet>
  )
}
