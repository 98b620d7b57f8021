import { View } from '@tarojs/components'
import { CellGroup } from '@/ui/cell'
import { Checkbox } from '@/ui/checkbox'
import { GoodsLine } from '@/ui/goods-line'
import { Stepper } from '@/ui/stepper'
import type { Pieces } from './apply-choices'
import { type ApplyDraft, askable, linesOf, partsOf, withPieces, withQuantity } from './apply-draft'
import { ChoiceList } from './choice-list'
import type { Offer, OfferLine } from './use-after-sales'
import './apply-goods.scss'

interface ApplyGoodsProps {
  readonly offer: Offer
  readonly draft: ApplyDraft
  readonly onChange: (draft: ApplyDraft) => void
  readonly error: string | undefined
}

const partNames: Record<Pieces, string> = {
  SHIPPED: '已发货的商品',
  UNSHIPPED: '还没发货的商品',
}

/** Which goods it is about, and how many of them. */
export function ApplyGoods({ offer, draft, onChange, error }: ApplyGoodsProps) {
  const { pieces, chosen } = draft
  const parts = partsOf(offer)
  return (
    <CellGroup>
      {(parts.length > 1 || !parts.includes(pieces)) && (
        <ChoiceList
          label="为哪部分申请"
          choices={parts.map((key) => ({ key, text: partNames[key] }))}
          chosen={pieces}
          onChoose={(next) => next !== pieces && onChange(withPieces(draft, offer, next))}
        />
      )}
      {linesOf(offer, pieces).map((line) => (
        <Line
          key={line.skuId}
          line={line}
          most={askable(line, pieces)}
          quantity={chosen[line.skuId] ?? null}
          onChange={(quantity) => onChange(withQuantity(draft, line.skuId, quantity))}
        />
      ))}
      {error && <View className="apply-goods__error">{error}</View>}
    </CellGroup>
  )
}

interface LineProps {
  readonly line: OfferLine
  readonly most: number
  /** Null: not asked for. */
  readonly quantity: number | null
  readonly onChange: (quantity: number | null) => void
}

function Line({ line, most, quantity, onChange }: LineProps) {
  const toggle = () => onChange(quantity === null ? most : null)
  return (
    <View className="apply-line">
      <Checkbox checked={quantity !== null} onChange={toggle} />
      <View className="apply-line__main">
        <GoodsLine {...line} quantity={line.quantity} onTap={toggle} />
        {quantity !== null && most > 1 && (
          <View className="apply-line__count">
            申请数量
            <View className="apply-line__most">最多 {most} 件</View>
            <Stepper value={Math.min(quantity, most)} max={most} onChange={onChange} />
          </View>
        )}
      </View>
    </View>
  )
}
