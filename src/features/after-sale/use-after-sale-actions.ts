import type { InputOf } from '@contract/index'
import { call } from '@/lib/call'
import { orderChanged } from '@/lib/order-changed'
import { useAction } from '@/lib/use-action'

interface One {
  readonly orderId: string
  readonly afterSaleId: string
}

const onEnd = () => orderChanged()

export const useRequestAfterSale = () =>
  useAction({
    send: (input: InputOf<'order.requestAfterSale'>, requestKey) =>
      call('order.requestAfterSale', input, { requestKey }),
    said: () => '申请已提交，等商家处理',
    onEnd,
  })

/** `unshipped`: its pieces have not left. */
export const useCancelAfterSale = (unshipped: boolean) =>
  useAction({
    send: (input: One, requestKey) => call('order.cancelAfterSale', input, { requestKey }),
    question: () => ({
      title: '撤销这次申请？',
      content: unshipped ? '撤销后商品会照常发货' : '撤销后商家不再处理；在售后期限内可以再次申请',
      confirmText: '撤销申请',
      cancelText: '再想想',
    }),
    said: () => '申请已撤销',
    onEnd,
  })

export const useSendReturn = () =>
  useAction({
    send: (input: InputOf<'order.sendReturn'>, requestKey) =>
      call('order.sendReturn', input, { requestKey }),
    said: () => '运单号已提交，等商家验货',
    onEnd,
  })

export const useConfirmExchange = () =>
  useAction({
    send: (input: One, requestKey) => call('order.confirmExchange', input, { requestKey }),
    question: () => ({
      title: '收到换货了吗？',
      content: '请检查商品后再确认，确认后这次售后就完成了',
      confirmText: '确认收到',
      cancelText: '还没收到',
    }),
    said: () => '换货已完成',
    onEnd,
  })
