import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { toast } from '@/platform/feedback'
import { Button } from '@/ui/button'
import { Picture } from '@/ui/picture'
import { Price } from '@/ui/price'
import { Sheet } from '@/ui/sheet'
import { Stepper } from '@/ui/stepper'
import {
  choiceText,
  choose,
  chosenSku,
  isPossible,
  priceRange,
  quantityLimit,
  type Choice,
} from './sku-choice'
import type { ProductData, SkuData } from './use-product'
import './sku-sheet.scss'

export type Purchase = 'cart' | 'now' | 'open' | 'join'

const words: Record<Purchase, string> = {
  cart: '加入购物车',
  now: '立即购买',
  open: '发起拼团',
  join: '立即参团',
}

interface SkuSheetProps {
  readonly product: ProductData
  readonly choice: Choice
  readonly onChoose: (choice: Choice) => void
  /** A button for each; the sheet is open while there is one. */
  readonly offered: readonly Purchase[]
  readonly onClose: () => void
  readonly onConfirm: (purchase: Purchase, sku: SkuData, quantity: number) => void
  /** Pieces that one person may buy; null: as many as there are. */
  readonly perPerson?: number | null
  /** In front of the options. */
  readonly children?: ReactNode
}

/** The buyer picks a value of each option and a quantity. */
export function SkuSheet(props: SkuSheetProps) {
  const { product, choice, onChoose, offered, onClose, onConfirm } = props
  const [wanted, setWanted] = useState(1)
  const sku = chosenSku(product, choice)
  const limit = quantityLimit(sku, props.perPerson ?? undefined)
  const quantity = Math.min(wanted, limit)
  const confirm = (purchase: Purchase) => {
    if (!sku) toast(missingText(product, choice))
    else if (sku.available === 0) toast('这一款已经售罄，换一款看看吧')
    else onConfirm(purchase, sku, quantity)
  }
  return (
    <Sheet
      open={offered.length > 0}
      onClose={onClose}
      head={<SkuHead product={product} choice={choice} sku={sku} />}
      footer={
        <View className="sku-buttons">
          {offered.map((purchase, index) => (
            <Button
              key={purchase}
              className="sku-buttons__button"
              size="l"
              tone={index < offered.length - 1 ? 'soft' : 'brand'}
              onTap={() => confirm(purchase)}
            >
              {words[purchase]}
            </Button>
          ))}
        </View>
      }
    >
      {props.children}
      {product.options.map((option, index) => (
        <View className="sku-option" key={option.name}>
          <View className="sku-option__name">{option.name}</View>
          <View className="sku-option__values">
            {option.values.map((value) => (
              <OptionValue
                key={value}
                value={value}
                chosen={choice[index] === value}
                possible={isPossible(product, choice, index, value)}
                onTap={() => onChoose(choose(choice, index, value))}
              />
            ))}
          </View>
        </View>
      ))}
      <View className="sku-quantity">
        <View className="sku-option__name">
          购买数量{props.perPerson != null && `（每人限购 ${props.perPerson} 件）`}
        </View>
        <Stepper value={quantity} max={limit} onChange={setWanted} />
      </View>
    </Sheet>
  )
}

function SkuHead({
  product,
  choice,
  sku,
}: Pick<SkuSheetProps, 'product' | 'choice'> & { sku: SkuData | undefined }) {
  const [lowest, highest] = priceRange(product, choice)
  return (
    <View className="sku-head">
      <Picture
        className="sku-head__picture"
        src={sku?.picture ?? product.pictures[0] ?? ''}
        eager
      />
      <View className="sku-head__words">
        <View className="sku-head__price">
          <Price fen={sku?.price ?? lowest} size="xl" from={!sku && lowest < highest} />
          {sku != null && sku.listPrice !== null && <Price fen={sku.listPrice} tone="struck" />}
        </View>
        <View className="sku-head__stock">{stockText(sku)}</View>
        <View className="sku-head__choice">{choiceText(product, choice)}</View>
      </View>
    </View>
  )
}

interface OptionValueProps {
  readonly value: string
  readonly chosen: boolean
  readonly possible: boolean
  readonly onTap: () => void
}

const OptionValue = ({ value, chosen, possible, onTap }: OptionValueProps) => (
  <View
    className={`sku-value ${chosen ? 'sku-value--chosen' : ''} ${possible ? '' : 'sku-value--out'}`}
    {...(possible && { onClick: onTap })}
  >
    {value}
  </View>
)

/** Why nothing can be confirmed yet. */
const missingText = (product: ProductData, choice: Choice): string =>
  choice.includes(null) ? choiceText(product, choice) : '这一款买不到，换一款看看吧'

function stockText(sku: SkuData | undefined): string {
  if (!sku) return '现货速发'
  if (sku.available === 0) return '已售罄'
  return sku.available <= 10 ? `仅剩 ${sku.available} 件` : '库存充足'
}
