import type { AfterSaleKind, AfterSaleReason } from '@domain/after-sale-state'
import type { AfterSale } from './use-after-sales'

export type Pieces = AfterSale['pieces']

/** What has not left can only be refunded. */
export const kindsOf = (pieces: Pieces): readonly AfterSaleKind[] =>
  pieces === 'UNSHIPPED' ? ['REFUND_ONLY'] : ['REFUND_ONLY', 'RETURN', 'EXCHANGE']

const unshippedReasons: readonly AfterSaleReason[] = ['NOT_WANTED', 'WRONG_CHOICE', 'LATE', 'OTHER']

const shippedReasons: Record<AfterSaleKind, readonly AfterSaleReason[]> = {
  REFUND_ONLY: [
    'NOT_RECEIVED',
    'LATE',
    'MISSING_PIECES',
    'DAMAGED',
    'DEFECTIVE',
    'NOT_AS_DESCRIBED',
    'OTHER',
  ],
  RETURN: [
    'NOT_WANTED',
    'WRONG_CHOICE',
    'DAMAGED',
    'DEFECTIVE',
    'NOT_AS_DESCRIBED',
    'WRONG_GOODS',
    'OTHER',
  ],
  // The same goods come again, so a wrong choice cannot be mended by it.
  EXCHANGE: ['DAMAGED', 'DEFECTIVE', 'NOT_AS_DESCRIBED', 'WRONG_GOODS', 'OTHER'],
}

/** The reasons that make sense. */
export const reasonsOf = (pieces: Pieces, kind: AfterSaleKind): readonly AfterSaleReason[] =>
  pieces === 'UNSHIPPED' ? unshippedReasons : shippedReasons[kind]

const ways: Record<AfterSaleKind, string> = {
  REFUND_ONLY: '不用寄回商品。商家同意后，款项原路退回',
  RETURN: '商家同意后，把商品寄回并填写运单号；商家验货后，款项原路退回',
  EXCHANGE: '商家同意后，把商品寄回并填写运单号；商家验货后，寄出同样的新商品，不退款',
}

/** What goes back, and how. */
export const wayOf = (pieces: Pieces, kind: AfterSaleKind): string =>
  pieces === 'UNSHIPPED' ? '商品不再发货。商家同意后，款项原路退回' : ways[kind]
