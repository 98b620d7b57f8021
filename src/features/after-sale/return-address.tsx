import { View } from '@tarojs/components'
import { copyText } from '@/platform/clipboard'
import { Button } from '@/ui/button'
import { CellGroup } from '@/ui/cell'
import type { AfterSale } from './use-after-sales'
import './return-address.scss'

/** Where the pieces are to be sent back, to be copied into a courier's form at once. */
export function ReturnAddress({ to }: { to: NonNullable<AfterSale['returnTo']> }) {
  const where = `${to.region.join(' ')} ${to.detail}`
  return (
    <CellGroup>
      <View className="return-to">
        <View className="return-to__main">
          <View className="return-to__title">寄回到</View>
          <View className="return-to__who">{`${to.name} ${to.phone}`}</View>
          <View className="return-to__where">{where}</View>
          <View className="return-to__hint">请在包裹里附上订单编号；运费与商家商量</View>
        </View>
        <Button tone="soft" size="s" onTap={() => copyText(`${to.name} ${to.phone} ${where}`)}>
          复制
        </Button>
      </View>
    </CellGroup>
  )
}
