import type { AfterSaleKind, AfterSaleReason } from '@domain/after-sale-state'

/** What was asked for, in the words of both sides. */
export const afterSaleKindName: Record<AfterSaleKind, string> = {
  REFUND_ONLY: '仅退款',
  RETURN: '退货退款',
  EXCHANGE: '换货',
}

export const afterSaleReasonName: Record<AfterSaleReason, string> = {
  NOT_WANTED: '不想要了',
  WRONG_CHOICE: '拍错了',
  NOT_RECEIVED: '没有收到货',
  LATE: '发货或物流太慢',
  DAMAGED: '收到时已破损',
  DEFECTIVE: '质量问题',
  NOT_AS_DESCRIBED: '与描述不符',
  WRONG_GOODS: '发错货',
  MISSING_PIECES: '少件或漏发',
  OTHER: '其他原因',
}
