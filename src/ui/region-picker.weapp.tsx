import { Picker } from '@tarojs/components'
import type { Region, RegionPickerProps } from './region-picker-port'

/** WeChat brings the regions of China with its own picker. */
export const RegionPicker = ({ value, onChange, children }: RegionPickerProps) => (
  <Picker
    mode="region"
    value={value ?? []}
    onChange={({ detail }) => onChange(detail.value.slice(0, 3) as Region)}
  >
    {children}
  </Picker>
)
