import { View } from '@tarojs/components'
import { priceText, yuan } from '@/lib/format-money'
import { Cell, CellGroup } from '@/ui/cell'
import { Field } from '@/ui/field'
import { type ApplyDraft, isEditable, mostOf, postageOf } from './apply-draft'
import type { Offer } from './use-after-sales'
import './apply-money.scss'

interface ApplyMoneyProps {
  readonly offer: Offer
  readonly draft: ApplyDraft
  readonly onChange: (draft: ApplyDraft) => void
  readonly error: string | undefined
}

/** How much is asked back: the most, unless the buyer is content with less. */
export function ApplyMoney({ offer, draft, onChange, error }: ApplyMoneyProps) {
  if (draft.kind === 'EXCHANGE') return null
  const most = mostOf(offer, draft)
  const postage = postageOf(offer, draft)
  return (
    <CellGroup>
      {isEditable(offer, draft) ? (
        <Field
          label="退款金额"
          type="digit"
          value={draft.amount ?? yuan(most)}
          maxlength={10}
          error={error}
          onInput={(amount) => onChange({ ...draft, amount })}
        />
      ) : (
        <Cell title="退款金额">{priceText(most)}</Cell>
      )}
      {postage && <Cell title="退回运费">{priceText(postage.fen)}</Cell>}
      <View className="apply-money__hint">
        {isEditable(offer, draft)
          ? `最多 ${priceText(most)}，按实付金额计算；和商家商量好少退时可以改低`
          : '按实付金额计算'}
        {postage?.when === 'later' && '；运费在之前的申请也退款后退回'}
      </View>
    </CellGroup>
  )
}
