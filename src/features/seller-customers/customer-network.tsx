import { View } from '@tarojs/components'
import { go } from '@/platform/navigation'
import { Cell, CellGroup } from '@/ui/cell'
import { Face } from '@/ui/face'
import type { CustomerPage } from './use-customers'
import './customer-network.scss'

const SHOWN = 6

/** Who brought this person, and whom they brought. */
export function CustomerNetwork({ customer, friends }: Omit<CustomerPage, 'orders' | 'shares'>) {
  const { broughtBy } = customer
  return (
    <CellGroup>
      <Cell
        title="谁带来的"
        {...(broughtBy && { onTap: () => go('sellerCustomer', { id: broughtBy.id }) })}
      >
        {broughtBy ? broughtBy.nickname || '微信用户' : '自己来的'}
      </Cell>
      <Cell title="裂变图" onTap={() => go('sellerTree', { personId: customer.id })}>
        <View className="customer-network">
          {friends.slice(0, SHOWN).map((friend) => (
            <Face key={friend.id} className="customer-network__face" {...friend} />
          ))}
          <View>{customer.brought === 0 ? '还没有带来好友' : `带来 ${customer.brought} 位`}</View>
        </View>
      </Cell>
    </CellGroup>
  )
}
