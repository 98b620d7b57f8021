import { useUnload } from '@tarojs/taro'
import { call } from '@/lib/call'
import { sentenceFor } from '@/lib/call-error'
import { orderChanged } from '@/lib/order-changed'
import { confirm, toast, whileLoading } from '@/platform/feedback'

const question = {
  title: '还没有付款',
  content: '名额暂时为你留着。不买了请放弃名额，让给其他人',
  confirmText: '放弃名额',
  cancelText: '继续付款',
}

/** A buyer turns away from the cashier with a seat held: `onPay` when they want to go on paying. */
export async function askAboutSeat(orderId: string, onPay: () => void): Promise<void> {
  if (!(await confirm(question))) return onPay()
  try {
    const { state } = await whileLoading('正在放弃', () => call('order.cancel', { orderId }))
    toast(state === 'CLOSED' ? '已放弃名额' : '这笔订单已付款，没有放弃')
  } catch (error) {
    toast(sentenceFor(error))
  }
  void orderChanged()
}

/**
 * Asks about the seat after the page has closed while one is held, over whatever is in front then:
 * WeChat lets nobody stop the way back.
 */
export function useSeatQuestion(held: boolean, orderId: string, onPay: () => void): void {
  useUnload(() => {
    if (held) void askAboutSeat(orderId, onPay)
  })
}
