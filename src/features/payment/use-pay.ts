import type { OutputOf } from '@contract/index'
import { call } from '@/lib/call'
import { CallError } from '@/lib/call-error'
import { orderChanged } from '@/lib/order-changed'
import { useSingleMutation } from '@/lib/use-single-mutation'
import { requestPayment } from '@/platform/pay'

export type PayResult = 'paid' | 'pending' | 'cancelled' | 'failed'
type State = OutputOf<'order.checkPayment'>['state']

/** WeChat Pay may need a moment before it answers a query with what the cashier has just said. */
const CHECKS_AFTER = [0, 800, 1600, 3000]

const isUnpaid = (state: State) => state === 'CREATED' || state === 'CLOSED'
const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Asks the server until it knows of the payment; the device's word is not enough. */
async function settled(orderId: string): Promise<PayResult> {
  for (const pause of CHECKS_AFTER) {
    await wait(pause)
    const state = await call('order.checkPayment', { orderId }).then(
      (answer) => answer.state,
      () => null,
    )
    if (state !== null && !isUnpaid(state)) return 'paid'
  }
  return 'pending'
}

async function pay(orderId: string): Promise<PayResult> {
  try {
    const params = await call('order.prepay', { orderId })
    const outcome = await requestPayment(params)
    return outcome === 'paid' ? await settled(orderId) : outcome
  } catch (error) {
    if (error instanceof CallError && error.code === 'ALREADY_PAID') return 'paid'
    throw error
  }
}

/** Opens WeChat's cashier for an order and finds out how it ended. */
export const usePay = () => useSingleMutation({ mutationFn: pay, onSettled: orderChanged })

/** Asks once more about a payment that the server did not know of yet. */
export const useCheckPayment = () =>
  useSingleMutation({
    mutationFn: async (orderId: string): Promise<PayResult> => {
      const { state } = await call('order.checkPayment', { orderId })
      return isUnpaid(state) ? 'pending' : 'paid'
    },
    onSettled: orderChanged,
  })
