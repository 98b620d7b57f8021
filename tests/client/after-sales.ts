import type { OutputOf } from '@contract/index'

type AfterSale = OutputOf<'order.get'>['afterSales'][number]
type Offer = OutputOf<'order.afterSaleOffer'>
type OfferLine = Offer['lines'][number]
type Item = OutputOf<'order.listAfterSales'>['items'][number]

const fen = (n: number) => n as AfterSale['amount']
const HOUR = 3_600_000

/** The buyer's request, about the one line of the sample order. */
export const afterSaleOf = (over: Partial<AfterSale> = {}): AfterSale => ({
  id: 's1',
  kind: 'RETURN',
  skuId: 'peach-6',
  quantity: 1,
  pieces: 'SHIPPED',
  reason: 'DEFECTIVE',
  note: '',
  pictures: [],
  amount: fen(3990),
  state: 'REQUESTED',
  refund: null,
  answer: '',
  returnTo: null,
  returnParcel: null,
  reshipParcel: null,
  createdAt: Date.now(),
  dueAt: Date.now() + 53 * HOUR,
  timeline: [{ state: 'REQUESTED', at: Date.UTC(2026, 10, 22, 6, 5), by: 'BUYER' }],
  ...over,
})

export const returnTo = {
  name: '拼享仓库',
  phone: '13800138000',
  region: ['浙江省', '杭州市', '西湖区'],
  detail: '文三路 1 号',
}

/** Two pieces of 10 yuan each that have left. */
export const offerLine = (skuId: string, over: Partial<OfferLine> = {}): OfferLine => ({
  skuId,
  title: `商品 ${skuId}`,
  values: ['大'],
  picture: 'cloud://env.bucket/goods/a.jpg',
  price: fen(1000),
  quantity: 2,
  unshipped: 0,
  shipped: 2,
  unshippedAmounts: [],
  shippedAmounts: [fen(1000), fen(2000)],
  ...over,
})

/** The same, none of it has left. */
export const unshippedLine = (skuId: string, over: Partial<OfferLine> = {}): OfferLine =>
  offerLine(skuId, {
    unshipped: 2,
    shipped: 0,
    unshippedAmounts: [fen(1000), fen(2000)],
    shippedAmounts: [],
    ...over,
  })

export const offerOf = (lines: OfferLine[], over: Partial<Offer> = {}): Offer => ({
  lines,
  postage: fen(0),
  until: null,
  ...over,
})

/** An order's requests in the list. */
export const requestsOf = (orderId: string, ...requests: AfterSale[]): Item => ({
  orderId,
  cards: requests.map((afterSale) => ({
    orderId,
    orderState: 'SHIPPED',
    stage: 'SELLER',
    at: Date.now(),
    afterSale,
    line: {
      title: '阳山水蜜桃',
      values: ['6 只装'],
      picture: 'cloud://env.bucket/goods/peach.jpg',
      price: fen(3990),
    },
  })),
})
