import type { OutputOf } from '@contract/index'

type Product = OutputOf<'seller.getProduct'>['product']
type Card = OutputOf<'seller.listProducts'>['items'][number]
type Campaign = NonNullable<Product['campaign']>
type Choices = OutputOf<'seller.productChoices'>
type Movement = OutputOf<'seller.listMovements'>['items'][number]

const fen = (n: number) => n as Card['price']
const HOUR = 3_600_000
/** 2026-11-22 12:00 in China. */
export const NOON = Date.UTC(2026, 10, 22, 4)
export const goodsPicture = (name: string) => `cloud://env.bucket/goods/u1/${name}.jpg`

export const goodsCard = (id: string, over: Partial<Card> = {}): Card => ({
  id,
  title: `商品 ${id}`,
  picture: goodsPicture(id),
  state: 'ON_SALE',
  price: fen(1990),
  available: 30,
  sold: 12,
  lowStock: false,
  inGroup: false,
  supplierName: null,
  ...over,
})

const sku = (skuId: string, values: string[], price: number) => ({
  skuId,
  values,
  price: fen(price),
  listPrice: null,
  picture: null,
  weight: 500,
  available: 8,
  held: 2,
  sold: 5,
})

/** On sale, in two sizes of 19.90 and 29.90 yuan. */
export const goodsOf = (over: Partial<Product> = {}): Product => ({
  id: 'tea',
  rev: 7,
  state: 'ON_SALE',
  title: '武夷岩茶',
  subtitle: '肉桂',
  categoryId: 'c1',
  pictures: [goodsPicture('a'), goodsPicture('b')],
  details: ['炭焙', '足火'],
  tags: ['包邮'],
  options: [{ name: '规格', values: ['小', '大'] }],
  skus: [sku('s1', ['小'], 1990), sku('s2', ['大'], 2990)],
  supplierId: null,
  campaign: null,
  ...over,
})

export const goodsChoices: Choices = {
  categories: [
    { id: 'c1', name: '茶叶', icon: goodsPicture('tea') },
    { id: 'c2', name: '水果', icon: goodsPicture('fruit') },
  ],
  suppliers: [{ id: 'v1', name: '云南果园' }],
  group: { durationMs: 24 * HOUR, size: 3 },
}

/** Runs for a day from now on. */
export const campaignOf = (over: Partial<Campaign> = {}): Campaign => ({
  offers: [
    {
      size: 2,
      prices: [
        { skuId: 's1', price: fen(1590) },
        { skuId: 's2', price: fen(2590) },
      ],
    },
  ],
  durationMs: 24 * HOUR,
  limitPerPerson: 5,
  startsAt: Date.now() - HOUR,
  endsAt: Date.now() + 23 * HOUR,
  newcomersOnly: false,
  leaderDiscount: fen(100),
  listsForming: true,
  ...over,
})

export const movementOf = (id: string, over: Partial<Movement> = {}): Movement => ({
  id,
  skuId: 's1',
  delta: 5,
  reason: 'INBOUND',
  note: '',
  at: NOON,
  by: '阿梅',
  ...over,
})
