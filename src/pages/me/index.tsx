import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useCartBadge } from '@/features/cart/use-cart'
import { Recommended } from '@/features/catalogue/recommended'
import { OrderShortcuts } from '@/features/profile/order-shortcuts'
import { ProfileHeader } from '@/features/profile/profile-header'
import { useMe } from '@/lib/session'
import { colourBar, go } from '@/platform/navigation'
import { Cell, CellGroup } from '@/ui/cell'

export default function MePage() {
  const { data: me } = useMe()
  useCartBadge()
  useDidShow(() => colourBar('#ff6140'))
  return (
    <View>
      <ProfileHeader me={me} />
      <OrderShortcuts />
      {me?.staff && (
        <CellGroup>
          <Cell icon="home" title="商家工作台" onTap={() => go('sellerHome')} />
        </CellGroup>
      )}
      <CellGroup>
        <Cell icon="share" title="我的分享" onTap={() => go('shares')} />
        <Cell icon="pin" title="收货地址" onTap={() => go('addresses')} />
        <Cell icon="phone" title="手机号" onTap={() => go('profile')}>
          {me?.phoneMasked ?? '去绑定'}
        </Cell>
        <Cell icon="shield" title="隐私保护指引" onTap={() => go('privacy')} />
      </CellGroup>
      <Recommended />
    </View>
  )
}
