import type { Address } from './address'
import type { PricedLine } from './pricing'
import { queryTerms, searchTerms } from './search-terms'

/** A keyed one-way hash; `kind` keeps equal texts of different fields apart. */
type Hash = (kind: PersonalKind, text: string) => string
type Hashes = (kind: PersonalKind, text: string) => readonly string[]
type PersonalKind = 'phone' | 'tail' | 'name'

/** Of the goods' words; more would only make the index grow. */
const MAX_TERMS = 160
const NUMBER_END = 6

const isHan = (text: string) => /^\p{Script=Han}/u.test(text)
/** A single Chinese character would find half of the orders. */
const isTelling = (term: string) => [...term].length > 1 || !isHan(term)

const plain = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·•.]/gu, '')

/** The whole name, its words, and of a Chinese one each two neighbours: somebody asks for 三丰 or 张三. */
function partsOf(name: string): string[] {
  const whole = plain(name)
  const words = name.split(/[\s·•.]+/u).map(plain)
  const characters = [...whole]
  const pairs = characters.slice(1).map((next, index) => `${characters[index]}${next}`)
  const parts = [whole, ...words, ...(isHan(whole) ? pairs : [])]
  return [...new Set(parts)].filter((part) => part !== '' && (part === whole || isTelling(part)))
}

/** A landline may be typed with a dash. */
const digitsOf = (phone: string) => phone.replace(/\D/g, '')
const numberKey = (end: string) => `#${end.toLowerCase()}`
const personalKey = (hash: string) => `~${hash}`
/** A supplier's operator searches among keys of their own, so that one index entry serves them too. */
const scoped = (supplierId: string | null) => (key: string) =>
  supplierId === null ? key : `${supplierId}/${key}`

function termsOf(lines: readonly PricedLine[]): string[] {
  const terms = lines.flatMap(({ title, values }) => searchTerms(title, ...values))
  return [...new Set(terms.filter(isTelling))].slice(0, MAX_TERMS)
}

export interface FindableOrder {
  readonly id: string
  readonly lines: readonly PricedLine[]
  readonly supplierIds: readonly string[]
  readonly address: Pick<Address, 'name' | 'phone'>
}

/**
 * What the seller may find an order by: words of the goods and the end of its number in clear; the
 * receiver's name and phone hashed.
 */
export function orderSearchKeys(order: FindableOrder, hash: Hash): string[] {
  const { id, lines, supplierIds } = order
  const { name } = order.address
  const phone = digitsOf(order.address.phone)
  const personal = [
    hash('phone', phone),
    hash('tail', phone.slice(-4)),
    ...partsOf(name).map((part) => hash('name', part)),
  ]
  const common = [numberKey(id.slice(-NUMBER_END)), ...personal.map(personalKey)]
  const keys = [null, ...supplierIds].flatMap((supplier) => {
    const seen = lines.filter(({ supplierId }) => supplier === null || supplierId === supplier)
    return [...common, ...termsOf(seen)].map(scoped(supplier))
  })
  return [...new Set(keys)]
}

/** What a keyword may mean: a whole number, or orders with one of `anyOf`, or with all of `allOf`. */
export interface OrderQuestion {
  /** The order of this id and no other; null: not a whole number. */
  readonly orderId: string | null
  readonly anyOf: readonly string[]
  readonly allOf: readonly string[]
}

/** Also as WeChat Pay knows it: `<id>-<n>` after a change of price, `R<id>-<n>` a refund. */
const WHOLE_NUMBER = /^R?(o[0-9A-Za-z]{27})(?:-\w+)?$/

function phoneKeys(keyword: string, hashes: Hashes): readonly string[] {
  if (!/^(\+86)?[\d\s-]+$/.test(keyword)) return []
  const digits = digitsOf(keyword.replace('+86', ''))
  if (/^\d{10,12}$/.test(digits)) return hashes('phone', digits)
  return /^\d{4}$/.test(digits) ? hashes('tail', digits) : []
}

/** Reads a keyword for the shop (null) or for a supplier's operator; nothing in it finds nothing. */
export function readOrderQuestion(
  keyword: string,
  supplierId: string | null,
  hashes: Hashes,
): OrderQuestion {
  const typed = keyword.normalize('NFKC').trim()
  const orderId = WHOLE_NUMBER.exec(typed)?.[1] ?? null
  if (orderId !== null) return { orderId, anyOf: [], allOf: [] }
  const end = /^#?([0-9a-z]{6})$/i.exec(typed)?.[1]
  const name = plain(typed)
  const personal = [...phoneKeys(typed, hashes), ...(name === '' ? [] : hashes('name', name))]
  const terms = queryTerms(typed).filter(isTelling).map(scoped(supplierId))
  const single = terms.length === 1 ? terms : []
  const inScope = scoped(supplierId)
  return {
    orderId,
    anyOf: [
      ...[...(end === undefined ? [] : [numberKey(end)]), ...personal.map(personalKey)].map(
        inScope,
      ),
      ...single,
    ],
    allOf: single.length > 0 ? [] : terms,
  }
}
