import { View } from '@tarojs/components'
import { Picture } from '@/ui/picture'
import { Stepper } from '@/ui/stepper'
import { mostIn, type Pieces } from './parcel-pieces'
import './packed-lines.scss'

interface PackedLine {
  readonly skuId: string
  readonly title: string
  readonly values: readonly string[]
  readonly picture: string
  readonly shippable: number
}

interface PackedLinesProps {
  readonly lines: readonly PackedLine[]
  readonly parcels: readonly Pieces[]
  /** Which parcel. */
  readonly nth: number
  readonly onChange: (pieces: Pieces) => void
}

/** What is in a parcel: how many pieces of each line. */
export function PackedLines({ lines, parcels, nth, onChange }: PackedLinesProps) {
  const pieces = parcels[nth] ?? {}
  const rows = lines.filter(
    ({ skuId }) => mostIn(lines, parcels, nth, skuId) > 0 || (pieces[skuId] ?? 0) > 0,
  )
  return (
    <View className="packed">
      {rows.map((line) => {
        const most = mostIn(lines, parcels, nth, line.skuId)
        return (
          <View key={line.skuId} className="packed__line">
            <Picture className="packed__picture" src={line.picture} />
            <View className="packed__words">
              <View className="packed__title">{line.title}</View>
              <View className="packed__values">
                {[...line.values, `可发 ${most} 件`].join('，')}
              </View>
            </View>
            <Stepper
              value={pieces[line.skuId] ?? 0}
              min={0}
              max={most}
              onChange={(quantity) => onChange({ ...pieces, [line.skuId]: quantity })}
            />
          </View>
        )
      })}
    </View>
  )
}
