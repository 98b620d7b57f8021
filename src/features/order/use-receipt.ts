import { call } from '@/lib/call'
import { CallError, sentenceFor } from '@/lib/call-error'
import { orderChanged } from '@/lib/order-changed'
import { useSingleMutation } from '@/lib/use-single-mutation'
import { confirm, toast, whileLoading } from '@/platform/feedback'
import { confirmReceipt } from '@/platform/receipt'
import type { OrderDetail } from './use-orders'

type Receivable = Pick<OrderDetail, 'id' | 'receipt' | 'transactionId'>

const question = {
  title: '确认收到货了吗？',
  content: '请检查商品没有问题后再确认',
  confirmText: '确认收货',
  cancelText: '还没收到',
}

/** WeChat's component is the question where WeChat knows the parcels; its answer is only a hint. */
async function asked({ receipt, transactionId }: Receivable) {
  if (receipt === 'COMPONENT' && transactionId !== null) return confirmReceipt({ transactionId })
  return (await confirm(question)) ? 'confirmed' : 'cancelled'
}

/** How it went, in words; null: the person would not. */
async function receive(order: Receivable): Promise<string | null> {
  const outcome = await asked(order)
  if (outcome === 'cancelled') return null
  try {
    await whileLoading('请稍候', () => call('order.confirmReceipt', { orderId: order.id }))
    return '已确认收货'
  } catch (error) {
    const isUnconfirmed = error instanceof CallError && error.code === 'NOT_CONFIRMED'
    if (outcome === 'unavailable' && isUnconfirmed) return '请升级微信后再确认收货'
    return sentenceFor(error)
  }
}

/** Confirms receipt: asks first, acts once however often it is tapped, and says how it went. */
export const useReceipt = () =>
  useSingleMutation({
    mutationFn: receive,
    onSuccess(words) {
      if (words === null) return
      toast(words)
      void orderChanged()
    },
  })
