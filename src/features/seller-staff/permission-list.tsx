import { View } from '@tarojs/components'
import { type Permission, permissions } from '@domain/staff-state'
import { Checkbox } from '@/ui/checkbox'
import { permissionNames } from './staff-words'
import './permission-list.scss'

interface PermissionListProps {
  readonly chosen: readonly Permission[]
  /** The owner's alone to grant. */
  readonly withStaff: boolean
  readonly onChange: (chosen: readonly Permission[]) => void
}

/** What a colleague may do, each with what it means. */
export const PermissionList = ({ chosen, withStaff, onChange }: PermissionListProps) => (
  <View className="permission-list">
    {permissions
      .filter((one) => withStaff || one !== 'STAFF')
      .map((one) => (
        <View key={one} className="permission-list__row">
          <Checkbox
            label={permissionNames[one].name}
            checked={chosen.includes(one)}
            onChange={(on) =>
              onChange(on ? [...chosen, one] : chosen.filter((other) => other !== one))
            }
          />
          <View className="permission-list__hint">{permissionNames[one].hint}</View>
        </View>
      ))}
  </View>
)
