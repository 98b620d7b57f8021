import { View } from '@tarojs/components'

interface TabsProps<Key extends string> {
  readonly items: readonly { readonly key: Key; readonly label: string }[]
  readonly active: Key
  readonly onChange: (key: Key) => void
}

/** A row of choices that stays at the top of the page while the list below it scrolls. */
export const Tabs = <Key extends string>({ items, active, onChange }: TabsProps<Key>) => (
  <View className="tabs">
    {items.map(({ key, label }) => (
      <View
        key={key}
        className={`tabs__item ${key === active ? 'tabs__item--active' : ''}`}
        onClick={() => onChange(key)}
      >
        {label}
      </View>
    ))}
  </View>
)
