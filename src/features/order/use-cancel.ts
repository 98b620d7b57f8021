import { useCallback, useRef } from 'react'
import { sentenceFor } from '@/lib/call-error'
import { confirm, toast, whileLoading } from '@/platform/feedback'
import { useCancelOrder } from './use-orders'

interface Question {
  readonly title: string
  readonly content: string
  readonly confirmText: string
  readonly cancelText: string
}

const cancelOrder: Question = {
  title: '取消这笔订单？',
  content: '取消后不能恢复，商品需要重新下单',
  confirmText: '取消订单',
  cancelText: '再想想',
}

/** For an unpaid order of a group: a seat is held for it. */
export const giveUpSeat: Question = {
  title: '放弃这个名额？',
  content: '名额会马上让给其他人，这笔订单也会取消',
  confirmText: '放弃名额',
  cancelText: '再想想',
}

/** Asks first, then cancels and says how it went. Stable; a second tap meanwhile does nothing. */
export function useCancel(question = cancelOrder): (orderId: string) => Promise<void> {
  const { mutateAsync } = useCancelOrder()
  const asking = useRef(false)
  return useCallback(
    async (orderId) => {
      if (asking.current) return
      asking.current = true
      try {
        if (!(await confirm(question))) return
        const { state } = await whileLoading('正在取消', () => mutateAsync(orderId))
        toast(state === 'CLOSED' ? '订单已取消' : '这笔订单已付款，没有取消')
      } catch (error) {
        toast(sentenceFor(error))
      } finally {
        asking.current = false
      }
    },
    [mutateAsync, question],
  )
}
