import type { InputOf } from '@contract/index'
import { call } from '@/lib/call'
import { sentenceFor } from '@/lib/call-error'
import { orderChanged } from '@/lib/order-changed'
import { useSingleMutation } from '@/lib/use-single-mutation'
import { confirm, toast, whileLoading } from '@/platform/feedback'

interface Question {
  readonly title: string
  readonly content: string
  readonly confirmText: string
  readonly cancelText: string
}

const questions = {
  leave: {
    title: '退出这个团？',
    content: '座位会让给其他人，已付的钱全额原路退回',
    confirmText: '退出拼团',
    cancelText: '再等等',
  },
  leaveAsLeader: {
    title: '退出这个团？',
    content: '已付的钱全额原路退回；团里还有人时，最早付款的团员会成为团长',
    confirmText: '退出拼团',
    cancelText: '再等等',
  },
  refund: {
    title: '不拼了，退款？',
    content: '订单会关闭，已付的钱全额原路退回',
    confirmText: '申请退款',
    cancelText: '再看看',
  },
  complete: {
    title: '提前成团？',
    content: '已付款的人立即成团并等待发货，团页面会写明由商家助力成团',
    confirmText: '提前成团',
    cancelText: '再等等',
  },
} satisfies Record<string, Question>

/**
 * Asks first where a question is given, then does it and says how it went; one at a time. Answers
 * whether it was done.
 */
function useAsked<Input>(work: (input: Input) => Promise<string>, question?: Question) {
  return useSingleMutation({
    mutationFn: async (input: Input) => {
      if (question && !(await confirm(question))) return false
      try {
        toast(await whileLoading('请稍候', () => work(input)))
        return true
      } catch (error) {
        toast(sentenceFor(error))
        return false
      } finally {
        void orderChanged()
      }
    },
  })
}

/** Leaves a forming group, or takes the money back of an order that found no seat. */
export const useLeaveGroup = (kind: 'leave' | 'leaveAsLeader' | 'refund') =>
  useAsked(async (orderId: string) => {
    await call('order.leaveGroup', { orderId })
    return '已退出，款项正在原路退回'
  }, questions[kind])

/** The seller completes a group with those who paid. */
export const useCompleteGroup = () =>
  useAsked(async (groupId: string) => {
    await call('seller.completeGroup', { groupId })
    return '已成团'
  }, questions.complete)

/** A paid order without a seat takes one in another group. */
export const useChooseGroup = () =>
  useAsked(async (choice: InputOf<'order.chooseGroup'>) => {
    const { state } = await call('order.chooseGroup', choice)
    return state === 'TO_SHIP' ? '拼团成功' : '已换到这个团'
  })
