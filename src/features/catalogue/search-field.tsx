import { Input, View } from '@tarojs/components'
import { Icon } from '@/ui/icon'
import { spoken } from '@/ui/spoken'
import './search-field.scss'

interface SearchFieldProps {
  readonly value: string
  readonly autoFocus: boolean
  readonly onInput: (value: string) => void
  readonly onSearch: () => void
  readonly onClear: () => void
}

export const SearchField = ({ value, autoFocus, onInput, onSearch, onClear }: SearchFieldProps) => (
  <View className="search-field">
    <View className="search-field__box">
      <Icon name="search" className="search-field__icon" />
      <Input
        className="search-field__input"
        value={value}
        focus={autoFocus}
        maxlength={30}
        confirmType="search"
        placeholder="搜索你想要的好物"
        placeholderClass="search-field__placeholder"
        onInput={({ detail }) => onInput(detail.value)}
        onConfirm={onSearch}
      />
      {value !== '' && (
        <View className="search-field__clear" onClick={onClear} {...spoken('清空')}>
          <Icon name="close" className="search-field__icon" />
        </View>
      )}
    </View>
    <View className="search-field__go" onClick={onSearch}>
      搜索
    </View>
  </View>
)
