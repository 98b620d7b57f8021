import type { InputOf } from '@contract/index'
import type { AfterSaleKind, AfterSaleReason } from '@domain/after-sale-state'
import type { Fen } from '@domain/money'
import { priceText } from '@/lib/format-money'
import { parseYuan } from '@/lib/parse-money'
import { kindsOf, type Pieces, reasonsOf } from './apply-choices'
import type { Offer, OfferLine } from './use-after-sales'

/** A request as it is being filled in. */
export interface ApplyDraft {
  readonly pieces: Pieces
  /** Pieces by SKU; missing: the line is not asked for. */
  readonly chosen: Readonly<Record<string, number>>
  readonly kind: AfterSaleKind | null
  readonly reason: AfterSaleReason | null
  readonly note: string
  /** File ids. */
  readonly pictures: readonly string[]
  /** Yuan as typed; null: the most. */
  readonly amount: string | null
}

export type ApplyErrors = Readonly<Partial<Record<'lines' | 'kind' | 'reason' | 'amount', string>>>

/** Pieces of a line that may be asked for. */
export const askable = (line: OfferLine, pieces: Pieces): number =>
  pieces === 'UNSHIPPED' ? line.unshipped : line.shipped

export const linesOf = ({ lines }: Offer, pieces: Pieces): readonly OfferLine[] =>
  lines.filter((line) => askable(line, pieces) > 0)

/** Where there is something to ask for; what has left first, since it is in the buyer's hands. */
export const partsOf = (offer: Offer): readonly Pieces[] =>
  (['SHIPPED', 'UNSHIPPED'] as const).filter((pieces) => linesOf(offer, pieces).length > 0)

/** Other pieces are asked for: of the only line that there is, or of the wanted one, all. */
function choose(offer: Offer, pieces: Pieces, wanted: string | null) {
  const lines = linesOf(offer, pieces)
  const line = lines.length === 1 ? lines[0] : lines.find(({ skuId }) => skuId === wanted)
  const kinds = kindsOf(pieces)
  return {
    pieces,
    chosen: line ? { [line.skuId]: askable(line, pieces) } : {},
    kind: kinds.length === 1 ? (kinds[0] ?? null) : null,
    reason: null,
    amount: null,
  }
}

/** `skuId`: the line that it is probably about. */
export function newDraft(offer: Offer, skuId: string | null): ApplyDraft {
  const parts = partsOf(offer)
  const has = (pieces: Pieces) => linesOf(offer, pieces).some((line) => line.skuId === skuId)
  const pieces = parts.find(has) ?? parts[0] ?? 'SHIPPED'
  return { ...choose(offer, pieces, skuId), note: '', pictures: [] }
}

export const withPieces = (draft: ApplyDraft, offer: Offer, pieces: Pieces): ApplyDraft => ({
  ...draft,
  ...choose(offer, pieces, null),
})

/** A reason that does not fit any more is forgotten. */
export const withKind = (draft: ApplyDraft, kind: AfterSaleKind): ApplyDraft => {
  const fits = draft.reason !== null && reasonsOf(draft.pieces, kind).includes(draft.reason)
  return { ...draft, kind, reason: fits ? draft.reason : null }
}

/** Null: the line is not asked for. */
export function withQuantity(draft: ApplyDraft, skuId: string, quantity: number | null) {
  const others = Object.entries(draft.chosen).filter(([id]) => id !== skuId)
  const chosen = Object.fromEntries(quantity === null ? others : [...others, [skuId, quantity]])
  return { ...draft, chosen, amount: null }
}

interface Chosen {
  readonly line: OfferLine
  readonly quantity: number
}

/** What is asked for, as far as it still can be. */
export const chosenOf = (offer: Offer, { chosen, pieces }: ApplyDraft): readonly Chosen[] =>
  linesOf(offer, pieces).flatMap((line) => {
    const quantity = Math.min(chosen[line.skuId] ?? 0, askable(line, pieces))
    return quantity > 0 ? [{ line, quantity }] : []
  })

/** Fen of the goods at most. */
export function mostOf(offer: Offer, draft: ApplyDraft): number {
  const amounts = ({ line, quantity }: Chosen) =>
    (draft.pieces === 'UNSHIPPED' ? line.unshippedAmounts : line.shippedAmounts)[quantity - 1] ?? 0
  return chosenOf(offer, draft).reduce((sum, one) => sum + amounts(one), 0)
}

/** Only what is asked back for one line can be less than the most. */
export const isEditable = (offer: Offer, draft: ApplyDraft): boolean =>
  draft.kind !== 'EXCHANGE' && chosenOf(offer, draft).length === 1 && mostOf(offer, draft) > 0

/** The goods' amount, fen, or what is wrong with what was typed. */
export function amountOf(
  offer: Offer,
  draft: ApplyDraft,
): { readonly fen: number; readonly isMost: boolean } | { readonly problem: string } {
  const most = mostOf(offer, draft)
  if (draft.amount === null || !isEditable(offer, draft)) return { fen: most, isMost: true }
  const fen = parseYuan(draft.amount)
  if (fen === null) return { problem: '请填写金额，最多两位小数' }
  if (fen === 0) return { problem: '退款至少 0.01 元' }
  if (fen > most) return { problem: `最多可退 ${priceText(most)}` }
  return { fen, isMost: fen === most }
}

/**
 * Postage on top, fen: with all that is left of an order of which nothing has left. 'later': once what
 * was asked for before is refunded too.
 */
export function postageOf(
  offer: Offer,
  draft: ApplyDraft,
): { readonly fen: number; readonly when: 'now' | 'later' } | null {
  const amount = amountOf(offer, draft)
  const asksMost = 'isMost' in amount && amount.isMost
  if (offer.postage === 0 || draft.pieces !== 'UNSHIPPED' || !asksMost) return null
  const chosen = new Map(chosenOf(offer, draft).map(({ line, quantity }) => [line.skuId, quantity]))
  if (offer.lines.some((line) => (chosen.get(line.skuId) ?? 0) < line.unshipped)) return null
  const isAlone = offer.lines.every(({ quantity, unshipped }) => unshipped === quantity)
  return { fen: offer.postage, when: isAlone ? 'now' : 'later' }
}

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()

function errorsOf(offer: Offer, draft: ApplyDraft): ApplyErrors {
  const amount = draft.kind === 'EXCHANGE' ? null : amountOf(offer, draft)
  return {
    ...(chosenOf(offer, draft).length === 0 && { lines: '请选择要售后的商品' }),
    ...(draft.kind === null && { kind: '请选择售后类型' }),
    ...(draft.kind !== null && draft.reason === null && { reason: '请选择原因' }),
    ...(amount && 'problem' in amount && { amount: amount.problem }),
  }
}

/** The request that the draft says, or what is wrong with it. */
export function readApply(
  orderId: string,
  offer: Offer,
  draft: ApplyDraft,
): { readonly input: InputOf<'order.requestAfterSale'> } | { readonly errors: ApplyErrors } {
  const { kind, reason, pieces } = draft
  const errors = errorsOf(offer, draft)
  if (Object.keys(errors).length > 0 || kind === null || reason === null) return { errors }
  const amount = amountOf(offer, draft)
  const isLess = kind !== 'EXCHANGE' && 'fen' in amount && !amount.isMost
  return {
    input: {
      ...{ orderId, kind, pieces, reason },
      lines: chosenOf(offer, draft).map(({ line, quantity }) => ({ skuId: line.skuId, quantity })),
      note: oneLine(draft.note),
      pictures: [...draft.pictures],
      ...(isLess && { amount: amount.fen as Fen }),
    },
  }
}
