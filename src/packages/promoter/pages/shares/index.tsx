import { View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { ShareList } from '@/features/network/share-list'
import { mySharesKey, useMyShares } from '@/features/network/use-network'
import { reloadFirstPage } from '@/lib/paging'
import { endPullDown } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import { Cell, CellGroup } from '@/ui/cell'

export default function SharesPage() {
  const shares = useMyShares()
  usePullDownRefresh(() => void reloadFirstPage(mySharesKey(null)).finally(endPullDown))
  return (
    <View>
      <CellGroup>
        <Cell icon="orders" title="好友的订单" onTap={() => go('touchedOrders')}>
          计不计入，一笔笔看
        </Cell>
      </CellGroup>
      <ShareList shares={shares} />
    </View>
  )
}
