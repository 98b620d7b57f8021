import { View } from '@tarojs/components'
import { FormingGroups } from './forming-groups'
import { useFormingGroups, type FormingGroup } from './use-forming-groups'
import './forming-section.scss'

interface FormingSectionProps {
  readonly productId: string
  /** A group that is shown already. */
  readonly except?: string
  readonly onJoin: (group: FormingGroup) => void
}

/** Groups of a product that strangers may join; nothing while there are none. */
export function FormingSection({ productId, except, onJoin }: FormingSectionProps) {
  const { data = [], refetch } = useFormingGroups(productId, true)
  const groups = data.filter(({ id }) => id !== except)
  if (groups.length === 0) return null
  const people = groups.reduce((sum, { size, missing }) => sum + size - missing, 0)
  return (
    <View className="forming-section">
      <View className="forming-section__title">{`${people} 人正在拼单，可直接参团`}</View>
      <FormingGroups groups={groups} onPick={onJoin} onEnd={() => void refetch()} />
    </View>
  )
}
