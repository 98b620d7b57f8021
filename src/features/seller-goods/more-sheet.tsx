import { View } from '@tarojs/components'
import { go } from '@/platform/navigation'
import { Cell } from '@/ui/cell'
import { Sheet } from '@/ui/sheet'
import { GoodsHint } from './goods-section'
import type { GoodsCard } from './goods-data'
import { useCopy, useMove } from './use-goods-actions'

interface MoreSheetProps {
  readonly product: GoodsCard
  /** Whether its neighbours on the page are its neighbours in the shop. */
  readonly inOrder: boolean
  readonly onClose: () => void
}

/** What else is done to a product. Open while it exists. */
export function MoreSheet({ product: { id, title, state }, inOrder, onClose }: MoreSheetProps) {
  const copy = useCopy()
  const move = useMove()
  const moveTo = (to: 'TOP' | 'UP' | 'DOWN') => move.run({ productId: id, to }, onClose)
  const open = (way: () => void) => () => {
    onClose()
    way()
  }
  return (
    <Sheet open title={title || '未命名商品'} onClose={onClose}>
      <View className="more-sheet">
        <Cell
          icon="pay"
          title="拼团活动"
          onTap={open(() => go('sellerCampaign', { productId: id }))}
        />
        {state === 'ON_SALE' && (
          <Cell icon="home" title="查看商品页" onTap={open(() => go('product', { id }))} />
        )}
        <Cell icon="plus" title="复制为新商品" onTap={() => copy.run(id, onClose)} />
        <Cell title="置顶" onTap={() => moveTo('TOP')} />
        {inOrder && <Cell title="上移一位" onTap={() => moveTo('UP')} />}
        {inOrder && <Cell title="下移一位" onTap={() => moveTo('DOWN')} />}
        <GoodsHint>
          {inOrder
            ? '顺序就是买家在首页看到的推荐顺序。'
            : '按「推荐顺序」查看并清空搜索后，还可以上移和下移。'}
        </GoodsHint>
      </View>
    </Sheet>
  )
}
