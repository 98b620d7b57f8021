import { Checkbox } from '@/ui/checkbox'
import { Field } from '@/ui/field'
import type { CampaignDraft, CampaignErrors } from './campaign-draft'
import { GoodsHint, GoodsSection } from './goods-section'
import { MomentField } from './moment-field'

interface CampaignRulesProps {
  readonly draft: CampaignDraft
  readonly errors: CampaignErrors
  readonly onChange: (part: Partial<CampaignDraft>) => void
}

/** When the campaign runs, and who may join how. */
export const CampaignRules = ({ draft, errors, onChange }: CampaignRulesProps) => (
  <>
    <GoodsSection title="时间">
      <MomentField
        label="开始"
        value={draft.startsAt}
        onChange={(startsAt) => onChange({ startsAt })}
      />
      <MomentField
        label="结束"
        value={draft.endsAt}
        error={errors['endsAt']}
        onChange={(endsAt) => onChange({ endsAt })}
      />
      <Field
        label="成团时限"
        value={draft.hours}
        type="number"
        maxlength={4}
        placeholder="小时，1 到 72"
        error={errors['hours']}
        onInput={(hours) => onChange({ hours })}
      />
      <GoodsHint>从团长付款起算（小时）；到时没满会自动退款。活动结束前开的团继续有效。</GoodsHint>
    </GoodsSection>
    <GoodsSection title="规则">
      <Field
        label="每人限购"
        value={draft.limit}
        type="number"
        maxlength={2}
        placeholder="件，留空不限"
        error={errors['limit']}
        onInput={(limit) => onChange({ limit })}
      />
      <Field
        label="团长优惠"
        value={draft.leaderDiscount}
        type="digit"
        maxlength={9}
        placeholder="元，留空没有"
        error={errors['leaderDiscount']}
        onInput={(leaderDiscount) => onChange({ leaderDiscount })}
      />
      <Checkbox
        label="只让新用户参团（谁都能开团）"
        checked={draft.newcomersOnly}
        onChange={(newcomersOnly) => onChange({ newcomersOnly })}
      />
      <Checkbox
        label="商品页显示正在拼的团"
        checked={draft.listsForming}
        onChange={(listsForming) => onChange({ listsForming })}
      />
    </GoodsSection>
  </>
)
