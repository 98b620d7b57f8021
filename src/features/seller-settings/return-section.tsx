import { View } from '@tarojs/components'
import { Field } from '@/ui/field'
import { Icon } from '@/ui/icon'
import { RegionPicker } from '@/ui/region-picker'
import type { DraftErrors, ReturnDraft } from './settings-draft'
import { SettingsSection } from './settings-section'
import './return-section.scss'

interface ReturnSectionProps {
  readonly draft: ReturnDraft
  readonly errors: DraftErrors
  readonly onChange: (draft: ReturnDraft) => void
}

/** Where buyers send things back. */
export function ReturnSection({ draft, errors, onChange }: ReturnSectionProps) {
  const change = (part: Partial<ReturnDraft>) => onChange({ ...draft, ...part })
  return (
    <SettingsSection title="退货地址" note="同意退货时告诉买家；没有填就不能同意退货和换货。">
      <Field
        label="收件人"
        value={draft.name}
        maxlength={20}
        placeholder="姓名或店铺名"
        error={errors['return.name']}
        onInput={(name) => change({ name })}
      />
      <Field
        label="电话"
        value={draft.phone}
        maxlength={20}
        placeholder="手机号或带区号的座机"
        error={errors['return.phone']}
        onInput={(phone) => change({ phone })}
      />
      <RegionPicker value={draft.region} onChange={(region) => change({ region })}>
        <View className="return-region">
          <View className="return-region__label">所在地区</View>
          <View className="return-region__main">
            <View className={draft.region ? '' : 'return-region__hint'}>
              {draft.region ? draft.region.join(' ') : '省、市、区'}
            </View>
            {errors['return.region'] && (
              <View className="return-region__error">{errors['return.region']}</View>
            )}
          </View>
          <Icon name="right" className="return-region__arrow" />
        </View>
      </RegionPicker>
      <Field
        label="详细地址"
        value={draft.detail}
        maxlength={80}
        multiline
        placeholder="街道、楼栋、门牌号"
        error={errors['return.detail']}
        onInput={(detail) => change({ detail })}
      />
    </SettingsSection>
  )
}
