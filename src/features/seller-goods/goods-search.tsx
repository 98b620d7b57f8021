import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '@/ui/icon'
import { spoken } from '@/ui/spoken'
import './goods-search.scss'

/** Finds products of the shown tab by their words; empty shows all of them again. */
export function GoodsSearch({ onSearch }: { onSearch: (keyword: string) => void }) {
  const [typed, setTyped] = useState('')
  const search = (text: string) => {
    setTyped(text)
    onSearch(text.replace(/\s+/g, ' ').trim())
  }
  return (
    <View className="goods-search">
      <Icon name="search" className="goods-search__icon" />
      <Input
        className="goods-search__input"
        value={typed}
        maxlength={30}
        confirmType="search"
        placeholder="搜索商品标题、标签"
        placeholderClass="goods-search__placeholder"
        onInput={({ detail }) => setTyped(detail.value)}
        onConfirm={({ detail }) => search(detail.value)}
      />
      {typed !== '' && (
        <View className="goods-search__clear" onClick={() => search('')} {...spoken('清空')}>
          <Icon name="close" className="goods-search__icon" />
        </View>
      )}
    </View>
  )
}
