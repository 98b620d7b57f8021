import type { Fen } from '@domain/money'
import { call } from '@/lib/call'
import { sellerOrdersChanged } from '@/lib/seller-orders-changed'
import { useAction } from '@/lib/use-action'
import type { AfterSale } from './use-seller-after-sales'

interface One {
  readonly orderId: string
  readonly afterSaleId: string
}

const onEnd = () => sellerOrdersChanged()

const said = ({ afterSale: { state } }: { afterSale: AfterSale }): string => {
  if (state === 'REFUNDING' || state === 'REFUNDED') return '已同意，款项正在退回'
  if (state === 'AWAITING_RETURN') return '已同意，等买家寄回'
  return state === 'AWAITING_RESHIP' ? '验货通过，请寄出换货' : '已处理'
}

/** `amount` in fen; left out for an exchange. */
export const useApprove = () =>
  useAction({
    send: ({ amount, ...one }: One & { amount: number | null }, requestKey) =>
      call(
        'seller.approveAfterSale',
        { ...one, ...(amount !== null && { amount: amount as Fen }) },
        { requestKey },
      ),
    said,
    onEnd,
  })

/** Of the request before anything came back, or of what came back. */
export const useRefuse = (kind: 'REJECT' | 'REFUSE') =>
  useAction({
    send: (input: One & { answer: string }, requestKey) =>
      call(kind === 'REJECT' ? 'seller.rejectAfterSale' : 'seller.refuseReturn', input, {
        requestKey,
      }),
    said: () => '已拒绝，买家会看到原因',
    onEnd,
  })

/** `amount` in fen; left out for an exchange. */
export const useAcceptReturn = () =>
  useAction({
    send: ({ amount, ...rest }: One & { restock: boolean; amount: number | null }, requestKey) =>
      call(
        'seller.acceptReturn',
        { ...rest, ...(amount !== null && { amount: amount as Fen }) },
        { requestKey },
      ),
    said,
    onEnd,
  })

export const useSendExchange = () =>
  useAction({
    send: (input: One & { parcel: { carrier: string; waybill: string } }, requestKey) =>
      call('seller.sendExchange', input, { requestKey }),
    said: () => '换货已寄出',
    onEnd,
  })
