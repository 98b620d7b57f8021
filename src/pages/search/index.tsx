import { View } from '@tarojs/components'
import { useLoad, usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { SearchField } from '@/features/catalogue/search-field'
import { rememberSearch } from '@/features/catalogue/search-history'
import { SearchResults } from '@/features/catalogue/search-results'
import { SearchStart } from '@/features/catalogue/search-start'
import {
  reloadProducts,
  type ProductFilter,
  type ProductSort,
} from '@/features/catalogue/use-products'
import { useParams } from '@/lib/use-params'
import { endPullDown, scrollToTop } from '@/platform/feedback'
import { setTitle } from '@/platform/navigation'
import type { Routes } from '@/platform/routes'
import './index.scss'

export default function SearchPage() {
  const params = useParams<'search'>()
  const [keyword, setKeyword] = useState(params.keyword ?? '')
  const [filter, setFilter] = useState<Omit<ProductFilter, 'sort'> | null>(() =>
    firstFilter(params),
  )
  const [sort, setSort] = useState<ProductSort>('recommended')
  useLoad(() => {
    if (params.categoryName !== undefined) setTitle(params.categoryName)
  })
  usePullDownRefresh(() => {
    const reloaded = filter ? reloadProducts({ ...filter, sort }) : Promise.resolve()
    void reloaded.finally(endPullDown)
  })
  const search = (word: string) => {
    const wanted = word.trim()
    setKeyword(wanted)
    if (!wanted) return
    rememberSearch(wanted)
    setTitle('搜索')
    setFilter({ keyword: wanted })
    scrollToTop()
  }
  return (
    <View>
      <View className="search-page__field">
        <SearchField
          value={keyword}
          autoFocus={filter === null}
          onInput={setKeyword}
          onSearch={() => search(keyword)}
          onClear={() => {
            setKeyword('')
            setFilter(null)
          }}
        />
      </View>
      {filter ? (
        <SearchResults filter={{ ...filter, sort }} onSort={setSort} />
      ) : (
        <SearchStart
          onKeyword={search}
          onCategory={({ id, name }) => {
            setTitle(name)
            setFilter({ categoryId: id })
          }}
        />
      )}
    </View>
  )
}

function firstFilter({
  keyword,
  categoryId,
}: Partial<Routes['search']>): Omit<ProductFilter, 'sort'> | null {
  if (categoryId !== undefined) return { categoryId }
  return keyword === undefined ? null : { keyword }
}
