import { sentenceFor } from '@/lib/call-error'
import { confirm, toast, whileLoading } from '@/platform/feedback'
import { useCancelOrder } from './use-orders'

/** Asks first, then cancels and says how it went. */
export function useCancel(): (orderId: string) => Promise<void> {
  const { mutateAsync } = useCancelOrder()
  return async (orderId) => {
    const sure = await confirm({
      title: '取消这笔订单？',
      content: '取消后不能恢复，商品需要重新下单',
      confirmText: '取消订单',
      cancelText: '再想想',
    })
    if (!sure) return
    try {
      await whileLoading('正在取消', () => mutateAsync(orderId))
      toast('订单已取消')
    } catch (error) {
      toast(sentenceFor(error))
    }
  }
}
