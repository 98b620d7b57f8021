import { offerLine, offerOf, unshippedLine } from '../../../tests/client/after-sales'
import { reasonsOf } from './apply-choices'
import {
  type ApplyDraft,
  isEditable,
  mostOf,
  newDraft,
  partsOf,
  postageOf,
  readApply,
  withKind,
  withPieces,
  withQuantity,
} from './apply-draft'
import type { Offer } from './use-after-sales'

const POSTAGE = 800 as Offer['postage']
const filled = (offer: Offer, over: Partial<ApplyDraft> = {}): ApplyDraft => ({
  ...newDraft(offer, null),
  kind: 'RETURN',
  reason: 'DEFECTIVE',
  ...over,
})
const inputOf = (offer: Offer, draft: ApplyDraft) => {
  const read = readApply('o1', offer, draft)
  if ('errors' in read) throw new Error(JSON.stringify(read.errors))
  return read.input
}
const errorsOf = (offer: Offer, draft: ApplyDraft) => {
  const read = readApply('o1', offer, draft)
  return 'errors' in read ? read.errors : {}
}

describe('what a form begins with', () => {
  test('the only line, all of it; nothing of several', () => {
    expect(newDraft(offerOf([offerLine('a')]), null).chosen).toEqual({ a: 2 })
    expect(newDraft(offerOf([offerLine('a'), offerLine('b')]), null).chosen).toEqual({})
  })

  test('the line that the form was opened for, and where its pieces are', () => {
    const offer = offerOf([offerLine('a'), unshippedLine('b'), unshippedLine('c')])
    expect(newDraft(offer, 'b')).toMatchObject({ pieces: 'UNSHIPPED', chosen: { b: 2 } })
    expect(newDraft(offer, 'gone')).toMatchObject({ pieces: 'SHIPPED', chosen: { a: 2 } })
  })

  test('what has not left can only be refunded', () => {
    expect(newDraft(offerOf([unshippedLine('a')]), null).kind).toBe('REFUND_ONLY')
    expect(newDraft(offerOf([offerLine('a')]), null).kind).toBeNull()
    const both = offerOf([offerLine('a'), unshippedLine('b')])
    expect(partsOf(both)).toEqual(['SHIPPED', 'UNSHIPPED'])
    expect(withPieces(filled(both), both, 'UNSHIPPED')).toMatchObject({
      kind: 'REFUND_ONLY',
      reason: null,
      chosen: { b: 2 },
    })
  })
})

test('a reason that the new kind does not know is forgotten', () => {
  const draft = filled(offerOf([offerLine('a')]), { reason: 'NOT_WANTED' })
  expect(withKind(draft, 'EXCHANGE').reason).toBeNull()
  expect(withKind({ ...draft, reason: 'DAMAGED' }, 'EXCHANGE').reason).toBe('DAMAGED')
  expect(reasonsOf('UNSHIPPED', 'REFUND_ONLY')).not.toContain('DAMAGED')
})

describe('how much', () => {
  test('the amounts of the chosen pieces, line by line', () => {
    const offer = offerOf([offerLine('a'), offerLine('b')])
    const draft = withQuantity(filled(offer, { chosen: { a: 1 } }), 'b', 2)
    expect(mostOf(offer, draft)).toBe(3000)
    expect(isEditable(offer, draft)).toBe(false)
    expect(inputOf(offer, draft)).toEqual({
      orderId: 'o1',
      kind: 'RETURN',
      pieces: 'SHIPPED',
      reason: 'DEFECTIVE',
      lines: [
        { skuId: 'a', quantity: 1 },
        { skuId: 'b', quantity: 2 },
      ],
      note: '',
      pictures: [],
    })
  })

  test('less for a single line is sent, the most is left to the server', () => {
    const offer = offerOf([offerLine('a')])
    expect(inputOf(offer, filled(offer, { amount: '12.5' })).amount).toBe(1250)
    expect(inputOf(offer, filled(offer, { amount: '20' }))).not.toHaveProperty('amount')
    expect(inputOf(offer, filled(offer, { kind: 'EXCHANGE', amount: '1' }))).not.toHaveProperty(
      'amount',
    )
  })

  test.each([
    ['', '请填写金额，最多两位小数'],
    ['1.234', '请填写金额，最多两位小数'],
    ['0', '退款至少 0.01 元'],
    ['20.01', '最多可退 ¥20'],
  ])('%j: %s', (amount, problem) => {
    const offer = offerOf([offerLine('a')])
    expect(errorsOf(offer, filled(offer, { amount }))).toEqual({ amount: problem })
  })

  test('another quantity begins with its most again', () => {
    const offer = offerOf([offerLine('a')])
    expect(withQuantity(filled(offer, { amount: '5' }), 'a', 1).amount).toBeNull()
  })

  test('what cannot be asked for any more is left out', () => {
    const draft = filled(offerOf([offerLine('a')]))
    const shrunk = offerOf([offerLine('a', { shipped: 1, shippedAmounts: [1000 as never] })])
    expect(inputOf(shrunk, draft).lines).toEqual([{ skuId: 'a', quantity: 1 }])
    expect(errorsOf(offerOf([]), draft)).toEqual({ lines: '请选择要售后的商品' })
  })
})

describe('postage', () => {
  const offer = offerOf([unshippedLine('a'), unshippedLine('b')], { postage: POSTAGE })
  const all = { ...newDraft(offer, null), chosen: { a: 2, b: 2 } }

  test('goes back with everything, not with a part, nor with less than the most', () => {
    expect(postageOf(offer, all)).toEqual({ fen: 800, when: 'now' })
    expect(postageOf(offer, withQuantity(all, 'b', 1))).toBeNull()
    const single = offerOf([unshippedLine('a')], { postage: POSTAGE })
    const whole = newDraft(single, null)
    expect(postageOf(single, whole)).toEqual({ fen: 800, when: 'now' })
    expect(postageOf(single, { ...whole, amount: '19' })).toBeNull()
  })

  test('comes later when other pieces still wait to be refunded', () => {
    const rest = offerOf([unshippedLine('a', { quantity: 3 })], { postage: POSTAGE })
    expect(postageOf(rest, newDraft(rest, null))).toEqual({ fen: 800, when: 'later' })
  })
})

test('everything that is missing is said, each at its place', () => {
  const offer = offerOf([offerLine('a'), offerLine('b')])
  expect(errorsOf(offer, newDraft(offer, null))).toEqual({
    lines: '请选择要售后的商品',
    kind: '请选择售后类型',
  })
  expect(errorsOf(offer, filled(offer, { reason: null, chosen: { a: 1 } }))).toEqual({
    reason: '请选择原因',
  })
})

test('a note of several lines is sent as one', () => {
  const offer = offerOf([offerLine('a')])
  expect(inputOf(offer, filled(offer, { note: ' 漏水\n\n两处 ' })).note).toBe('漏水 两处')
})
