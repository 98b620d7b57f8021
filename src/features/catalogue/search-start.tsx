import { View } from '@tarojs/components'
import { useStore } from '@/lib/store'
import { Icon } from '@/ui/icon'
import { spoken } from '@/ui/spoken'
import { clearSearchHistory, searchHistory } from './search-history'
import { useHome } from './use-home'
import './search-start.scss'

interface SearchStartProps {
  readonly onKeyword: (keyword: string) => void
  readonly onCategory: (category: { id: string; name: string }) => void
}

/** Before a search: what was searched for, and the categories. */
export function SearchStart({ onKeyword, onCategory }: SearchStartProps) {
  const words = useStore(searchHistory)
  const home = useHome()
  const categories = home.data?.categories ?? []
  return (
    <View className="search-start">
      {words.length > 0 && (
        <>
          <View className="search-start__heading">
            最近搜索
            <View
              className="search-start__clear"
              onClick={clearSearchHistory}
              {...spoken('清空搜索记录')}
            >
              <Icon name="trash" />
            </View>
          </View>
          <Chips
            items={words.map((word) => ({ id: word, name: word }))}
            onTap={({ id }) => onKeyword(id)}
          />
        </>
      )}
      {categories.length > 0 && (
        <>
          <View className="search-start__heading">逛逛分类</View>
          <Chips items={categories} onTap={onCategory} />
        </>
      )}
    </View>
  )
}

interface Chip {
  readonly id: string
  readonly name: string
}

const Chips = ({ items, onTap }: { items: readonly Chip[]; onTap: (chip: Chip) => void }) => (
  <View className="search-start__chips">
    {items.map((item) => (
      <View key={item.id} className="search-start__chip" onClick={() => onTap(item)}>
        {item.name}
      </View>
    ))}
  </View>
)
