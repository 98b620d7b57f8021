import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button'
import { CellGroup } from '@/ui/cell'
import { Empty } from '@/ui/empty'
import { PageBottomBar } from '@/ui/page-bottom-bar'
import { Picture } from '@/ui/picture'
import { CategorySheet } from './category-sheet'
import type { CategoryData } from './goods-data'
import { GoodsHint } from './goods-section'
import { moved } from './move-item'
import { useRemoveCategory, useSortCategories } from './use-goods-actions'
import './category-list.scss'

/** The categories in the order in which the shop shows them. */
export function CategoryList({ categories }: { categories: readonly CategoryData[] }) {
  const [edited, setEdited] = useState<CategoryData | 'new' | null>(null)
  const sort = useSortCategories()
  const remove = useRemoveCategory()
  const move = (from: number, to: number) =>
    sort.run(moved(categories, from, to).map(({ id }) => id))
  return (
    <View>
      {categories.length === 0 ? (
        <Empty title="还没有分类" hint="添加分类后，商品才能上架，首页也会显示分类入口" />
      ) : (
        <CellGroup>
          {categories.map((category, index) => (
            <View key={category.id} className="category-row">
              <Picture className="category-row__icon" src={category.icon} />
              <View className="category-row__name">{category.name}</View>
              <View className="category-row__actions">
                {index > 0 && <Act text="上移" onTap={() => move(index, index - 1)} />}
                {index < categories.length - 1 && (
                  <Act text="下移" onTap={() => move(index, index + 1)} />
                )}
                <Act text="编辑" onTap={() => setEdited(category)} />
                <Act text="删除" onTap={() => remove.run(category)} />
              </View>
            </View>
          ))}
          <GoodsHint>首页按这个顺序显示，约半分钟内更新。</GoodsHint>
        </CellGroup>
      )}
      <PageBottomBar>
        <Button size="l" wide onTap={() => setEdited('new')}>
          添加分类
        </Button>
      </PageBottomBar>
      {edited && (
        <CategorySheet initial={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </View>
  )
}

const Act = ({ text, onTap }: { text: string; onTap: () => void }) => (
  <View className="category-row__act" onClick={onTap}>
    {text}
  </View>
)
