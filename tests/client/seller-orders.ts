import type { OutputOf } from '@contract/index'
import type { Permission, StaffRole } from '@domain/staff-state'

type Order = OutputOf<'seller.getOrder'>['order']
type Card = OutputOf<'seller.listOrders'>['items'][number]
type AfterSale = Order['afterSales'][number]
type Person = OutputOf<'login.enter'>

const fen = (n: number) => n as NonNullable<Order['payable']>
const HOUR = 3_600_000
/** 2026-11-22 12:00 in China. */
const NOON = Date.UTC(2026, 10, 22, 4)

/** A colleague; the owner unless told otherwise. */
export const colleague = (
  role: StaffRole = 'OWNER',
  permissions: readonly Permission[] = [],
): Person => ({
  id: 'u1',
  nickname: '小店主',
  avatar: null,
  phoneMasked: null,
  privacyVersion: null,
  staff: { role, permissions: [...permissions], name: '阿梅' },
  createdAt: 0,
})

export const sellerLine = (skuId: string, over: Partial<Card['lines'][number]> = {}) => ({
  productId: 'peach',
  skuId,
  title: `商品 ${skuId}`,
  values: ['6 只装'],
  picture: 'cloud://env.bucket/goods/peach.jpg',
  price: fen(3990),
  quantity: 1,
  shipped: 0,
  shippable: 1,
  ...over,
})

/** A paid order of two lines, 3 pieces of a and 1 of b, that can leave. */
export const sellerCard = (id: string, over: Partial<Card> = {}): Card => ({
  id,
  state: 'TO_SHIP',
  lines: [sellerLine('a', { quantity: 3, shippable: 3 }), sellerLine('b')],
  payable: fen(16560),
  createdAt: NOON,
  paidAt: NOON + 60_000,
  shipBy: Date.now() + 40 * HOUR,
  afterSaleStage: 'NONE',
  buyer: { id: 'b1', nickname: '小林', avatar: null },
  receiver: '林** 138****0001 浙江省杭州市西湖区',
  remark: '',
  sellerRemark: '',
  groupId: null,
  ...over,
})

export const sellerOrderOf = (over: Partial<Order> = {}): Order => ({
  ...sellerCard('o1'),
  amounts: { goods: fen(15960), postage: fen(600), discount: fen(0), payable: fen(16560) },
  repricing: null,
  closeReason: null,
  refund: null,
  address: {
    name: '林小夏',
    phone: '13800000001',
    region: ['浙江省', '杭州市', '西湖区'],
    detail: '文三路 1 号',
  },
  timeline: [
    { kind: 'CREATED', at: NOON, by: null },
    { kind: 'PAID', at: NOON + 60_000, by: null },
  ],
  shipments: [],
  upload: null,
  afterSales: [],
  transactionId: '42000001',
  ...over,
})

export const unpaidOrder = (over: Partial<Order> = {}): Order =>
  sellerOrderOf({
    state: 'CREATED',
    paidAt: null,
    shipBy: null,
    transactionId: null,
    lines: [sellerLine('a', { quantity: 4, shippable: 0 })],
    ...over,
  })

export const parcelOf = (over: Partial<Order['shipments'][number]> = {}) => ({
  id: 'p1',
  carrier: 'SF',
  waybill: 'SF1234567890123',
  lines: [{ skuId: 'a', quantity: 1 }],
  at: NOON + HOUR,
  corrected: false,
  ...over,
})

export const sellerAfterSaleOf = (over: Partial<AfterSale> = {}): AfterSale => ({
  id: 's1',
  kind: 'REFUND_ONLY',
  skuId: 'a',
  quantity: 1,
  pieces: 'UNSHIPPED',
  reason: 'NOT_WANTED',
  note: '',
  pictures: [],
  amount: fen(3990),
  state: 'REQUESTED',
  refund: null,
  answer: '',
  returnTo: null,
  returnParcel: null,
  reshipParcel: null,
  createdAt: NOON + HOUR,
  dueAt: NOON + 48 * HOUR,
  timeline: [{ state: 'REQUESTED', at: NOON + HOUR, by: 'BUYER' }],
  ...over,
})

/** The only page of a list: these requests of one order. */
export const afterSalePage = (
  orderId: string,
  ...requests: AfterSale[]
): OutputOf<'seller.listAfterSales'> => ({
  items: [
    {
      orderId,
      cards: requests.map((afterSale) => ({
        orderId,
        orderState: 'TO_SHIP',
        stage: 'SELLER',
        at: NOON,
        afterSale,
        line: {
          title: '阳山水蜜桃',
          values: ['6 只装'],
          picture: 'cloud://env.bucket/goods/peach.jpg',
          price: fen(3990),
        },
      })),
    },
  ],
  nextCursor: null,
})
