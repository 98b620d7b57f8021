import type { Category, Product, Sku } from '@domain/catalogue'
import type { GroupCampaign } from '@domain/group-campaign'
import { fen } from '@domain/money'
import { searchTerms } from '@domain/search-terms'
import { defaultSettings, type ShopSettings } from '@domain/shop-settings'
import type { Store } from '../../emulator/store/store-api'

const picture = (name: string) => `cloud://env-local.files/products/${name}.png`

/** One SKU; its id is `<product>-<n>`. */
export const aSku = (skuId: string, price: number, more: Partial<Sku> = {}): Sku => ({
  skuId,
  values: ['标准'],
  price: fen(price),
  listPrice: null,
  picture: null,
  weight: 0,
  ...more,
})

/** A product on sale with one SKU `<id>-1` of 10.00 yuan, unless told otherwise. */
export function aProduct(id: string, more: Partial<Product> = {}): Product {
  const skus = more.skus ?? [aSku(`${id}-1`, 1000)]
  const title = more.title ?? `商品${id}`
  return {
    _id: id,
    state: 'ON_SALE',
    categoryId: 'c1',
    title,
    subtitle: '',
    pictures: [picture(id)],
    details: ['好用'],
    tags: [],
    options: [{ name: '规格', values: ['标准'] }],
    skus,
    minPrice: fen(Math.min(...skus.map(({ price }) => price))),
    sold: 0,
    rank: 0,
    terms: searchTerms(title, more.subtitle ?? '', ...(more.tags ?? [])),
    createdAt: 0,
    group: null,
    supplierId: null,
    rev: 0,
    ...more,
  }
}

/** At two people 8.00 yuan for `<productId>-1`, at three 7.00; a day to form, running since 1970. */
export const aCampaign = (productId: string, more: Partial<GroupCampaign> = {}): GroupCampaign => ({
  id: `c-${productId}`,
  offers: [
    { size: 2, prices: [{ skuId: `${productId}-1`, price: fen(800) }] },
    { size: 3, prices: [{ skuId: `${productId}-1`, price: fen(700) }] },
  ],
  durationMs: 24 * 3_600_000,
  limitPerPerson: null,
  stockShare: null,
  startsAt: 0,
  endsAt: 4_000_000_000_000,
  newcomersOnly: false,
  leaderDiscount: fen(0),
  listsForming: true,
  ...more,
})

export const aStock = (skuId: string, productId: string, available: number) => ({
  _id: skuId,
  productId,
  available,
  sold: 0,
  supplied: available,
  holds: {},
  dueAt: Number.MAX_SAFE_INTEGER,
  movement: null,
  rev: 0,
})

export const someSettings: ShopSettings = {
  ...defaultSettings,
  _id: 'shop',
  shopName: '拼享',
  notice: '全场包邮',
  banners: [
    {
      id: 'b1',
      picture: picture('b1'),
      title: '上新',
      subtitle: '',
      target: { kind: 'product', productId: 'p1' },
    },
  ],
  postage: { fee: fen(600), freeFrom: fen(9900), regions: [], byWeight: null },
}

export const someCategories: readonly Category[] = [
  { _id: 'c2', name: '茶', icon: picture('c2'), sort: 2 },
  { _id: 'c1', name: '咖啡', icon: picture('c1'), sort: 1 },
]

/** Puts settings, categories, the products, `pieces` of each of their SKUs and the campaigns' shares into the store. */
export async function putShop(
  store: Store,
  products: readonly Product[],
  pieces = 10,
): Promise<void> {
  const stocks = products.flatMap(({ _id, skus, group }) => [
    ...skus.map(({ skuId }) => aStock(skuId, _id, pieces)),
    // No product's: pages of products and sold counts pass it over.
    ...(group?.stockShare == null ? [] : [aStock(group.id, '', group.stockShare)]),
  ])
  await store.insert('settings', [{ ...someSettings }])
  await store.insert(
    'categories',
    someCategories.map((category) => ({ ...category })),
  )
  if (products.length > 0)
    await store.insert(
      'products',
      products.map((product) => ({ ...product })),
    )
  if (stocks.length > 0) await store.insert('stocks', stocks)
}
