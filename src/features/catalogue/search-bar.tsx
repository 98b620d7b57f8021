import { View } from '@tarojs/components'
import { Icon } from '@/ui/icon'
import { go } from '@/platform/navigation'
import './search-bar.scss'

/** Looks like a field, opens the search page. */
export const SearchBar = () => (
  <View className="search-bar">
    <View className="search-bar__field" onClick={() => go('search')}>
      <Icon name="search" className="search-bar__icon" />
      搜索你想要的好物
    </View>
  </View>
)
