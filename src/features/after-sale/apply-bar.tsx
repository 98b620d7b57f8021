import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { PageBottomBar } from '@/ui/page-bottom-bar'
import { Price } from '@/ui/price'
import { amountOf, type ApplyDraft, chosenOf, postageOf } from './apply-draft'
import type { Offer } from './use-after-sales'
import './apply-bar.scss'

interface ApplyBarProps {
  readonly offer: Offer
  readonly draft: ApplyDraft
  readonly busy: boolean
  readonly onSubmit: () => void
}

/** What goes back in one line, and the button. */
export const ApplyBar = ({ offer, draft, busy, onSubmit }: ApplyBarProps) => (
  <PageBottomBar>
    <View className="apply-bar__sum">
      <Sum offer={offer} draft={draft} />
    </View>
    <Button size="l" busy={busy} onTap={onSubmit}>
      提交申请
    </Button>
  </PageBottomBar>
)

function Sum({ offer, draft }: Pick<ApplyBarProps, 'offer' | 'draft'>) {
  const pieces = chosenOf(offer, draft).reduce((sum, { quantity }) => sum + quantity, 0)
  const amount = amountOf(offer, draft)
  if (pieces === 0 || draft.kind === null) return null
  if (draft.kind === 'EXCHANGE') return <View className="apply-bar__words">换货 {pieces} 件</View>
  if ('problem' in amount) return <View className="apply-bar__words">{amount.problem}</View>
  const postage = postageOf(offer, draft)
  const withPostage = postage?.when === 'now'
  return (
    <>
      <View className="apply-bar__money">
        退款
        <Price fen={amount.fen + (withPostage ? postage.fen : 0)} size="l" />
      </View>
      <View className="apply-bar__words">
        {`共 ${pieces} 件${withPostage ? '，含运费' : ''}，原路退回`}
      </View>
    </>
  )
}
