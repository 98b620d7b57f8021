import { View } from '@tarojs/components'
import { Field } from '@/ui/field'
import { type NumberKey, numberSettings } from './number-settings'
import type { DraftErrors, SettingsDraft } from './settings-draft'
import { SettingHint, SettingsSection } from './settings-section'

interface NumberSectionProps {
  readonly title: string
  readonly keys: readonly NumberKey[]
  readonly numbers: SettingsDraft['numbers']
  readonly errors: DraftErrors
  readonly onChange: (numbers: SettingsDraft['numbers']) => void
}

/** Settings that are plain numbers, each with its unit and what it means. */
export const NumberSection = ({ title, keys, numbers, errors, onChange }: NumberSectionProps) => (
  <SettingsSection title={title}>
    {keys.map((key) => {
      const { label, unit, hint } = numberSettings[key]
      return (
        <View key={key}>
          <Field
            label={`${label}（${unit}）`}
            value={numbers[key]}
            type="number"
            maxlength={5}
            error={errors[key]}
            onInput={(text) => onChange({ ...numbers, [key]: text })}
          />
          <SettingHint>{hint}</SettingHint>
        </View>
      )
    })}
  </SettingsSection>
)
