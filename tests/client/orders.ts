import type { OutputOf } from '@contract/index'

type Detail = OutputOf<'order.get'>
type Card = OutputOf<'order.list'>['items'][number]
type Address = OutputOf<'login.listAddresses'>['addresses'][number]

const fen = (n: number) => n as Detail['amounts']['payable']
const MINUTE = 60_000

/** An order of one line, 45.90 yuan, placed just now. */
export const orderCard = (id: string, over: Partial<Card> = {}): Card => ({
  id,
  state: 'CREATED',
  lines: [
    {
      productId: 'peach',
      skuId: 'peach-6',
      title: '阳山水蜜桃',
      values: ['6 只装'],
      picture: 'cloud://env.bucket/products/peach.jpg',
      price: fen(3990),
      quantity: 1,
    },
  ],
  amounts: { goods: fen(3990), postage: fen(600), discount: fen(0), payable: fen(4590) },
  createdAt: Date.now(),
  expiresAt: Date.now() + 15 * MINUTE,
  refund: null,
  group: null,
  partlyShipped: false,
  afterSaleStage: 'NONE',
  ...over,
})

export const orderDetail = (over: Partial<Detail> = {}): Detail => ({
  ...orderCard('o1'),
  closeReason: null,
  address: {
    name: '林小夏',
    phone: '13800000001',
    region: ['浙江省', '杭州市', '西湖区'],
    detail: '文三路 1 号',
  },
  remark: '',
  timeline: [{ kind: 'CREATED', at: Date.now() }],
  transactionId: null,
  shipments: [],
  afterSales: [],
  afterSaleOpen: false,
  receipt: null,
  receiveDueAt: null,
  ...over,
})

export const refundOf = (state: NonNullable<Card['refund']>['state']) => ({
  state,
  amount: fen(4590),
})

export const address = (id: string, over: Partial<Address> = {}): Address => ({
  id,
  name: `收货人 ${id}`,
  phone: '13800000001',
  region: ['浙江省', '杭州市', '西湖区'],
  detail: '文三路 1 号',
  isDefault: false,
  ...over,
})
