import { View } from '@tarojs/components'
import { Icon } from './icon'
import { spoken } from './spoken'

interface CheckboxProps {
  readonly checked: boolean
  readonly disabled?: boolean
  readonly label?: string
  readonly onChange: (checked: boolean) => void
}

export const Checkbox = ({ checked, disabled = false, label, onChange }: CheckboxProps) => (
  <View
    className={`checkbox ${checked ? 'checkbox--on' : ''} ${disabled ? 'checkbox--off' : ''}`}
    onClick={() => !disabled && onChange(!checked)}
    {...spoken(`${label ?? '选择'}${checked ? '，已选' : ''}`)}
  >
    <View className="checkbox__box">
      {checked && <Icon name="check" className="checkbox__sign" />}
    </View>
    {label && <View className="checkbox__label">{label}</View>}
  </View>
)
