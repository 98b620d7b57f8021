import type { InputOf } from '@contract/index'
import { call } from '@/lib/call'
import { rememberSellerOrder } from '@/lib/seller-orders-changed'
import { useAction } from '@/lib/use-action'

export const useShip = () =>
  useAction({
    send: (input: InputOf<'seller.ship'>, requestKey) => call('seller.ship', input, { requestKey }),
    said: ({ order }) => (order.state === 'TO_SHIP' ? '已发出，还有商品待发' : '已全部发货'),
    onEnd: (answer) => rememberSellerOrder(answer?.order ?? null),
  })
