import { call } from '@/lib/call'
import {
  sellerOrdersChanged,
  rememberSellerOrder,
  type SellerOrder,
} from '@/lib/seller-orders-changed'
import { useAction, type Question } from '@/lib/use-action'
import type { Fen } from '@domain/money'

interface Answer {
  readonly order: SellerOrder
}

const remember = (answer: Answer | null) => rememberSellerOrder(answer?.order ?? null)

export const useRemark = () =>
  useAction({
    send: (input: { orderId: string; remark: string }, requestKey) =>
      call('seller.remarkOrder', input, { requestKey }),
    said: () => '备注已保存',
    onEnd: remember,
  })

/** In fen. */
export const useReprice = () =>
  useAction({
    send: (
      { orderId, discount, postage }: { orderId: string; discount: number; postage: number },
      requestKey,
    ) =>
      call(
        'seller.repriceOrder',
        { orderId, discount: discount as Fen, postage: postage as Fen },
        { requestKey },
      ),
    said: ({ order }) => (order.repricing === null ? '价格已修改' : '已提交，稍后生效'),
    onEnd: remember,
  })

const closeQuestion: Question = {
  title: '关闭这笔订单？',
  content: '关闭后不能恢复，买家需要重新下单；如果买家刚好付了款，订单会保留',
  confirmText: '关闭订单',
  cancelText: '再想想',
}

export const useCloseOrder = () =>
  useAction({
    question: () => closeQuestion,
    send: (orderId: string, requestKey) => call('seller.closeOrder', { orderId }, { requestKey }),
    said: ({ order }) => (order.state === 'CLOSED' ? '订单已关闭' : '正在关闭，一分钟内完成'),
    onEnd: remember,
  })

export const useCorrectWaybill = () =>
  useAction({
    send: (
      input: { orderId: string; parcelId: string; carrier: string; waybill: string },
      requestKey,
    ) => call('seller.correctWaybill', input, { requestKey }),
    said: () => '运单号已修改',
    onEnd: remember,
  })

const completeQuestion: Question = {
  title: '提前成团？',
  content: '已付款的人立即成团并等待发货，团页面会写明由商家助力成团',
  confirmText: '提前成团',
  cancelText: '再等等',
}

/** Completes a group with those who paid. */
export const useCompleteOrdersGroup = () =>
  useAction({
    question: () => completeQuestion,
    send: (groupId: string, requestKey) =>
      call('seller.completeGroup', { groupId }, { requestKey }),
    said: () => '已成团，可以发货了',
    onEnd: () => sellerOrdersChanged(),
  })
