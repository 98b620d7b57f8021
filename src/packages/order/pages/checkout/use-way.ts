import { useState } from 'react'
import { groupRefusal, unpaidOrderOf, type RefusalStep } from '@/features/checkout/group-refusal'
import { useCancelOrder } from '@/features/order/use-orders'
import { sentenceFor, type CallError } from '@/lib/call-error'
import type { GroupDraft } from '@/lib/checkout-draft'
import { toast, whileLoading } from '@/platform/feedback'
import { goBack, replaceWith } from '@/platform/navigation'

/** Cancels the unpaid order that stands in the way; answers whether it is out of it. */
function useCancelOther() {
  const { mutateAsync } = useCancelOrder()
  return async (orderId: string): Promise<boolean> => {
    try {
      const { state } = await whileLoading('正在取消', () => mutateAsync(orderId))
      if (state !== 'CLOSED') toast('那笔订单已付款，没有取消')
      return state === 'CLOSED'
    } catch (error) {
      toast(sentenceFor(error))
      return false
    }
  }
}

/** Alone or in a group: how the buyer came to buy, and how a refusal makes them go on. */
export function useWay(drafted: GroupDraft | undefined) {
  const [group, setGroup] = useState(drafted)
  const [refused, setRefused] = useState<CallError | null>(null)
  const cancelOther = useCancelOther()
  const change = (next: GroupDraft | undefined) => {
    setRefused(null)
    setGroup(next)
  }
  /** `goOn` places the order again. */
  const take = (step: RefusalStep, error: CallError, goOn: () => void): void => {
    switch (step) {
      case 'openOwn':
        return change(group && { ...group, choice: { kind: 'open', size: group.size } })
      case 'single':
        return change(undefined)
      case 'others':
        return replaceWith('product', { id: group?.productId ?? '' })
      case 'myGroup':
        return replaceWith('group', {
          id: group?.choice.kind === 'join' ? group.choice.groupId : '',
        })
      case 'pay':
        return replaceWith('cashier', { orderId: unpaidOrderOf(error) })
      case 'cancelAndGoOn':
        return void cancelOther(unpaidOrderOf(error)).then((gone) => {
          setRefused(null)
          if (gone) goOn()
        })
      case 'back':
        return refused ? setRefused(null) : goBack()
    }
  }
  /** Keeps a refusal that concerns the group; false: it concerns something else. */
  const refuse = (error: unknown): boolean => {
    const refusal = groupRefusal(error)
    if (refusal) setRefused(refusal.error)
    return refusal !== null
  }
  return { group, refused, refuse, take }
}
