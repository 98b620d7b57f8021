import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { PageBottomBar } from '@/ui/page-bottom-bar'
import { Price } from '@/ui/price'
import { orderProblem } from './line-problem'
import type { Quote } from './use-checkout'
import './checkout-bar.scss'

interface CheckoutBarProps {
  /** Undefined while it is asked. */
  readonly quote: Quote | undefined
  /** What the button says. */
  readonly label: string
  /** While something that the order needs is still being asked. */
  readonly waiting: boolean
  readonly busy: boolean
  readonly onSubmit: () => void
}

/** What is to be paid, and the button; or why there is nothing to press. */
export function CheckoutBar({ quote, label, waiting, busy, onSubmit }: CheckoutBarProps) {
  const problem = quote ? orderProblem(quote) : null
  return (
    <PageBottomBar>
      <View className="checkout-bar__sum">{quote && <Sum quote={quote} problem={problem} />}</View>
      <Button
        size="l"
        disabled={!quote || problem !== null || waiting}
        busy={busy}
        onTap={onSubmit}
      >
        {label}
      </Button>
    </PageBottomBar>
  )
}

function Sum({ quote: { lines, amounts }, problem }: { quote: Quote; problem: string | null }) {
  if (problem !== null) return <View className="checkout-bar__problem">{problem}</View>
  const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0)
  return (
    <>
      <View className="checkout-bar__payable">
        应付
        <Price fen={amounts.payable} size="l" />
      </View>
      <View className="checkout-bar__pieces">
        {`共 ${pieces} 件，${amounts.postage === 0 ? '免运费' : '含运费'}`}
      </View>
    </>
  )
}
