import { View } from '@tarojs/components'
import { priceText } from '@/lib/format-money'
import { AmountTable } from '@/ui/amount-table'
import { CellGroup } from '@/ui/cell'
import { Field } from '@/ui/field'
import { GoodsLine } from '@/ui/goods-line'
import { Skeleton } from '@/ui/skeleton'
import { lineProblem } from './line-problem'
import type { Quote } from './use-checkout'
import './checkout-goods.scss'

interface CheckoutGoodsProps {
  readonly quote: Quote
  readonly remark: string
  readonly onRemark: (remark: string) => void
  /** The buyer opens a group: what is taken off is the leader's. */
  readonly leads: boolean
}

/** What is ordered, a word to the seller, and what it costs. */
export const CheckoutGoods = ({ quote, remark, onRemark, leads }: CheckoutGoodsProps) => (
  <>
    <CellGroup>
      {quote.lines.map((line) => (
        <GoodsLine
          key={line.skuId}
          title={line.product?.title ?? '商品已不存在'}
          values={line.product?.values ?? []}
          picture={line.product?.picture ?? ''}
          price={line.price}
          quantity={line.quantity}
          problem={lineProblem(line)}
        />
      ))}
    </CellGroup>
    <CellGroup>
      <Field
        label="给卖家留言"
        value={remark}
        placeholder="选填，如送货时间"
        maxlength={100}
        onInput={onRemark}
      />
    </CellGroup>
    <CellGroup>
      <AmountTable
        amounts={quote.amounts}
        label="应付"
        {...(leads && { discountName: '团长立减' })}
      />
      <PostageHint quote={quote} />
    </CellGroup>
  </>
)

/** How little is missing until postage is free. */
function PostageHint({ quote: { amounts, postageFreeFrom } }: { quote: Quote }) {
  if (postageFreeFrom === null || amounts.postage === 0 || amounts.goods === 0) return null
  return (
    <View className="checkout-goods__hint">
      {`满 ${priceText(postageFreeFrom)} 免运费，还差 ${priceText(postageFreeFrom - amounts.goods)}`}
    </View>
  )
}

export const CheckoutSkeleton = () => (
  <View className="checkout-skeleton">
    <Skeleton className="checkout-skeleton__goods" />
    <Skeleton className="checkout-skeleton__sum" />
  </View>
)
