import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { fen } from './money'
import { type FindableOrder, orderSearchKeys, readOrderQuestion } from './order-search-keys'

const hash = (kind: string, text: string) =>
  createHash('sha256').update(`${kind}:${text}`).digest('base64url').slice(0, 16)
const hashes = (kind: string, text: string) => [hash(kind, text)]

const line = (title: string, supplierId: string | null = null, values = ['标准']) => ({
  ...{ productId: 'p1', skuId: 's1', title, values, picture: '', supplierId },
  ...{ price: fen(100), quantity: 1 },
})
const ID = 'oAbCdEfGhIjKlMnOpQrStUvW9kM2Z'.slice(0, 28)
const anOrder = (more: Partial<FindableOrder> = {}): FindableOrder => ({
  id: ID,
  lines: [line('云南小粒咖啡 500g')],
  supplierIds: [],
  address: { name: '欧阳修文', phone: '13812345678' },
  ...more,
})

/** Whether the keyword finds the order, for the shop or a supplier's operator. */
function finds(keyword: string, order = anOrder(), supplierId: string | null = null): boolean {
  const keys = new Set(orderSearchKeys(order, hash))
  const { orderId, anyOf, allOf } = readOrderQuestion(keyword, supplierId, hashes)
  if (orderId !== null) return orderId === order.id
  return (
    anyOf.some((key) => keys.has(key)) || (allOf.length > 0 && allOf.every((key) => keys.has(key)))
  )
}

it.each([
  ['the whole number', ID],
  ['the number of a changed price', `${ID}-2`],
  ['the number of a refund', `R${ID}-s1`],
  ['the end of the number', ID.slice(-6)],
  ['the end in lower case', ID.slice(-6).toLowerCase()],
  ['the end as people write it', `#${ID.slice(-6)}`],
  ['the phone tail', '5678'],
  ['the phone', '13812345678'],
  ['the phone with spaces', '138 1234 5678'],
  ['the phone with the country', '+86 138-1234-5678'],
  ['the name', '欧阳修文'],
  ['the first two of the name', '欧阳'],
  ['the last two of the name', '修文'],
  ['a word of the goods', '咖啡'],
  ['several words of the goods', '云南 500G'],
])('finds by %s', (_, keyword) => expect(finds(keyword)).toBe(true))

it.each([
  ['another phone tail', '1234'],
  ['another phone', '13900005678'],
  ['another name', '欧阳锋'],
  ['words of which one is missing', '云南红茶'],
  ['one character', '咖'],
  ['signs', '***'],
  ["another order's number", `o${ID.slice(1).split('').reverse().join('')}`],
])('does not find by %s', (_, keyword) => expect(finds(keyword)).toBe(false))

it('finds a foreign name by its words, and with or without the dot', () => {
  const tom = anOrder({ address: { name: 'Tom Hanks', phone: '13812345678' } })
  for (const keyword of ['tom', 'HANKS', 'Tom Hanks']) expect(finds(keyword, tom)).toBe(true)
  const uygur = anOrder({ address: { name: '阿里木·买买提', phone: '13812345678' } })
  for (const keyword of ['阿里木', '买买提', '阿里木买买提', '阿里木•买买提'])
    expect(finds(keyword, uygur)).toBe(true)
})

it('finds a landline with or without its dash', () => {
  const office = anOrder({ address: { name: '李雷', phone: '0571-88886666' } })
  for (const keyword of ['0571-88886666', '057188886666', '6666'])
    expect(finds(keyword, office)).toBe(true)
})

describe("a supplier's operator", () => {
  const lines = [line('龙井绿茶', 'sup1'), line('小粒咖啡', 'sup2')]
  const order = anOrder({ lines, supplierIds: ['sup1', 'sup2'] })

  it('finds by words of their own goods, by number, phone and name', () => {
    for (const keyword of ['龙井绿茶', ID.slice(-6), '5678', '欧阳'])
      expect(finds(keyword, order, 'sup1')).toBe(true)
  })

  it("finds neither by others' goods nor others' orders", () => {
    expect(finds('咖啡', order, 'sup1')).toBe(false)
    for (const keyword of ['龙井绿茶', ID.slice(-6), '5678', '欧阳'])
      expect(finds(keyword, order, 'sup3')).toBe(false)
  })
})

it('holds neither phone nor name, nor a part of them, in clear', () => {
  const name = fc.string({
    unit: fc.constantFrom(...'欧阳修文王小明李'),
    minLength: 2,
    maxLength: 6,
  })
  const phone = fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }).map(String)
  fc.assert(
    fc.property(name, phone, (receiver, number) => {
      const order = anOrder({
        lines: [line('咖啡', 'sup1')],
        supplierIds: ['sup1'],
        address: { name: receiver, phone: number },
      })
      const keys = orderSearchKeys(order, () => 'h')
      const joined = keys.join('\n')
      expect(joined).not.toContain(number.slice(-4))
      expect(joined).not.toMatch(/[欧阳修文王小明李]/u)
    }),
  )
})

it('stays bounded with many long titles', () => {
  const lines = Array.from({ length: 20 }, (_, n) => line('咖啡茶壶杯子'.repeat(10) + n, 'sup1'))
  const keys = orderSearchKeys(anOrder({ lines, supplierIds: ['sup1'] }), hash)
  expect(keys.length).toBeLessThan(400)
})
