import { View } from '@tarojs/components'
import { Field } from '@/ui/field'
import type { WeightDraft } from './postage-draft'
import type { DraftErrors } from './settings-draft'
import { SettingHint } from './settings-section'

const fields: readonly (readonly [key: keyof WeightDraft, label: string, money: boolean])[] = [
  ['firstGrams', '首重（克）', false],
  ['firstFee', '首重运费（元）', true],
  ['stepGrams', '续重（克）', false],
  ['stepFee', '续重运费（元）', true],
]

interface WeightFieldsProps {
  readonly draft: WeightDraft
  readonly errors: DraftErrors
  readonly onChange: (draft: WeightDraft) => void
}

export const WeightFields = ({ draft, errors, onChange }: WeightFieldsProps) => (
  <View className="weight-fields">
    {fields.map(([key, label, money]) => (
      <Field
        key={key}
        label={label}
        value={draft[key]}
        type={money ? 'digit' : 'number'}
        maxlength={7}
        error={errors[`postage.${key}`]}
        onInput={(text) => onChange({ ...draft, [key]: text })}
      />
    ))}
    <SettingHint>
      不满一个续重按一个算；没有填重量的规格不计重。地区运费会加在重量运费之上。
    </SettingHint>
  </View>
)
