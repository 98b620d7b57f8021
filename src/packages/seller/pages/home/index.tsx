import { View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useSellerOrderCounts } from '@/features/seller-order/use-seller-orders'
import { useMe, type Me } from '@/lib/session'
import { staffMay } from '@/lib/staff-may'
import { endPullDown } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { Icon } from '@/ui/icon'
import { Skeleton } from '@/ui/skeleton'
import { tiles, type Tile } from './tiles'
import { Waiting } from './waiting'
import './index.scss'

type Staff = NonNullable<Me['staff']>

const roles: Record<Staff['role'], string> = {
  OWNER: '店主',
  STAFF: '店铺成员',
  SUPPLIER: '供应商',
}

export default function SellerHomePage() {
  const me = useMe()
  const staff = me.data?.staff
  const counts = useSellerOrderCounts(staffMay(staff, 'ORDERS', true))
  usePullDownRefresh(() => void counts.refetch().finally(endPullDown))
  if (me.error && !me.data) {
    return <ErrorState error={me.error} onRetry={() => void me.refetch()} />
  }
  if (!me.data) return <Skeleton className="seller-home__skeleton" />
  if (!staff) {
    return (
      <Empty
        art="pin"
        title="你还不是店铺成员"
        hint="请店主邀请你加入后再来"
        action="回到首页"
        onAction={() => go('shop')}
      />
    )
  }
  return (
    <View className="seller-home">
      <View className="seller-home__head">
        <View className="seller-home__name">{staff.name || me.data.nickname}</View>
        <View className="seller-home__role">{roles[staff.role]}</View>
      </View>
      {staffMay(staff, 'ORDERS', true) && <Waiting counts={counts} staff={staff} />}
      <View className="seller-tiles">
        {tiles
          .filter(({ permission, suppliers }) => staffMay(staff, permission, suppliers))
          .map((tile) => (
            <TileCard key={tile.route} tile={tile} />
          ))}
      </View>
    </View>
  )
}

const TileCard = ({ tile: { route, icon, title, hint } }: { tile: Tile }) => (
  <View className="seller-tile" onClick={() => go(route)}>
    <View className="seller-tile__sign">
      <Icon name={icon} className="seller-tile__icon" />
    </View>
    <View className="seller-tile__words">
      <View className="seller-tile__title">{title}</View>
      <View className="seller-tile__hint">{hint}</View>
    </View>
  </View>
)
