import { View } from '@tarojs/components'
import { Icon } from '@/ui/icon'
import { Tag } from '@/ui/tag'
import './address-card.scss'

interface AddressCardProps {
  readonly address: {
    readonly name: string
    readonly phone: string
    readonly region: readonly string[]
    readonly detail: string
    readonly isDefault?: boolean
  }
  /** In a list to choose from: this is the present choice. */
  readonly chosen?: boolean
  readonly onTap?: () => void
  readonly onEdit?: () => void
}

/** Who receives it, and where. */
export const AddressCard = ({ address, chosen = false, onTap, onEdit }: AddressCardProps) => (
  <View
    className={`address-card ${chosen ? 'address-card--chosen' : ''}`}
    {...(onTap && { onClick: onTap })}
  >
    <Icon name={chosen ? 'check' : 'pin'} className="address-card__pin" />
    <View className="address-card__main">
      <View className="address-card__who">
        <View className="address-card__name">{address.name}</View>
        <View className="address-card__phone">{address.phone}</View>
        {address.isDefault && <Tag text="默认" />}
      </View>
      <View className="address-card__where">{`${address.region.join(' ')} ${address.detail}`}</View>
    </View>
    {onEdit ? (
      <View
        className="address-card__edit"
        onClick={(event) => {
          event.stopPropagation()
          onEdit()
        }}
      >
        <Icon name="edit" />
      </View>
    ) : (
      onTap && <Icon name="right" className="address-card__arrow" />
    )}
  </View>
)
