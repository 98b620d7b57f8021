import * as v from 'valibot'
import { endpoint, staff } from './endpoint'
import {
  amount,
  count,
  cursor,
  empty,
  epochMs,
  fileId,
  id,
  optionalText,
  page,
  pageSize,
  text,
} from './fields'

const tag = text(8)
const tags = v.pipe(v.array(tag), v.maxLength(10))

const customerCard = v.strictObject({
  /** Public id. */
  id,
  nickname: v.string(),
  avatar: v.nullable(fileId),
  tags,
  orders: count,
  spent: amount,
  lastPaidAt: v.nullable(epochMs),
  shares: count,
  /** Friends bound to this person. */
  brought: count,
})

const face = v.strictObject({ id, nickname: v.string(), avatar: v.nullable(fileId) })

const customer = v.strictObject({
  ...customerCard.entries,
  phoneMasked: v.nullable(v.string()),
  joinedAt: epochMs,
  refunded: amount,
  note: v.string(),
  segments: v.array(v.string()),
  broughtBy: v.nullable(face),
})

/** All that are given must hold. */
const rule = v.strictObject({
  ordersFrom: v.optional(v.pipe(count, v.minValue(1), v.maxValue(10_000))),
  spentFrom: v.optional(amount),
  paidWithinDays: v.optional(v.pipe(count, v.minValue(1), v.maxValue(3650))),
  notPaidForDays: v.optional(v.pipe(count, v.minValue(1), v.maxValue(3650))),
  joinedWithinDays: v.optional(v.pipe(count, v.minValue(1), v.maxValue(3650))),
  broughtFrom: v.optional(v.pipe(count, v.minValue(1), v.maxValue(10_000))),
  sharesFrom: v.optional(v.pipe(count, v.minValue(1), v.maxValue(10_000))),
  tag: v.optional(tag),
})

const segment = v.strictObject({ id, name: v.string(), rule })
const segments = v.strictObject({ segments: v.array(segment) })

/** A person of the tree; `children` is empty at the last level, `brought` counts them all. */
const node = v.strictObject({
  ...face.entries,
  brought: count,
  orders: count,
  spent: amount,
  /** Index of the one above in `nodes`; -1: the root. */
  parent: v.pipe(v.number(), v.integer(), v.minValue(-1)),
})

export const TREE_LEVELS = 3
export const TREE_BREADTH = 8

const personId = v.strictObject({ personId: id })

/** The cells of a row of exportCustomers, in this order. Amounts in fen, times in epoch ms, '' where there is none. */
export const customerExportColumns = [
  'id',
  'nickname',
  'phone',
  'joinedAt',
  'orders',
  'spent',
  'refunded',
  'lastPaidAt',
  'shares',
  'brought',
  'tags',
  'segments',
] as const
export type CustomerExportColumn = (typeof customerExportColumns)[number]

export const sellerCustomers = {
  /** Newest first. By segment, by tag, by nickname, or all; one of them at a time. */
  'seller.listCustomers': endpoint({
    roles: staff('CUSTOMERS'),
    input: v.strictObject({
      segment: v.optional(id),
      tag: v.optional(tag),
      keyword: v.optional(text(20)),
      cursor: v.optional(cursor),
      limit: v.optional(pageSize),
    }),
    output: page(customerCard),
    errors: [],
  }),
  'seller.getCustomer': endpoint({
    roles: staff('CUSTOMERS'),
    input: personId,
    output: v.strictObject({
      customer,
      orders: v.array(
        v.strictObject({ id, title: v.string(), payable: amount, state: v.string(), at: epochMs }),
      ),
      shares: v.array(
        v.strictObject({ code: v.string(), title: v.string(), people: count, at: epochMs }),
      ),
      friends: v.array(face),
    }),
    errors: ['PERSON_NOT_FOUND'],
  }),
  'seller.tagCustomer': endpoint({
    roles: staff('CUSTOMERS', { audited: true }),
    input: v.strictObject({ personId: id, tags }),
    output: v.strictObject({ customer }),
    errors: ['PERSON_NOT_FOUND'],
  }),
  'seller.noteCustomer': endpoint({
    roles: staff('CUSTOMERS', { audited: true }),
    input: v.strictObject({ personId: id, note: optionalText(200) }),
    output: v.strictObject({ customer }),
    errors: ['PERSON_NOT_FOUND'],
  }),
  /** Whom this person brought, at most TREE_LEVELS deep and TREE_BREADTH wide, those who brought most first; and who brought them. */
  'seller.personTree': endpoint({
    roles: staff('CUSTOMERS'),
    input: personId,
    output: v.strictObject({ nodes: v.array(node), broughtBy: v.nullable(face) }),
    errors: ['PERSON_NOT_FOUND'],
  }),
  'seller.listSegments': endpoint({
    roles: staff('CUSTOMERS'),
    input: empty,
    output: v.strictObject({ segments: v.array(segment), tags: v.array(v.string()) }),
    errors: [],
  }),
  /** A job sorts people into it; a large shop takes some minutes. */
  'seller.saveSegment': endpoint({
    roles: staff('CUSTOMERS', { audited: true }),
    input: v.strictObject({ segmentId: v.optional(id), name: text(10), rule }),
    output: segments,
    errors: ['SEGMENT_NOT_FOUND', 'SEGMENT_LIMIT', 'CHANGED_MEANWHILE'],
  }),
  'seller.removeSegment': endpoint({
    roles: staff('CUSTOMERS', { audited: true }),
    input: v.strictObject({ segmentId: id }),
    output: segments,
    errors: ['SEGMENT_NOT_FOUND', 'CHANGED_MEANWHILE'],
  }),
  /** A page of rows for a spreadsheet; phones masked. */
  'seller.exportCustomers': endpoint({
    roles: staff('CUSTOMERS', { audited: true }),
    input: v.strictObject({ segment: v.optional(id), cursor: v.optional(cursor) }),
    output: page(v.array(v.union([v.string(), v.number()]))),
    errors: [],
  }),
}
