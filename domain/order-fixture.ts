import { fen, noFen } from './money'
import { createOrder, type Order } from './order'

/** An unpaid order of two pieces for 26.00 yuan, for tests. */
export function anOrder(more: Partial<Order> = {}): Order {
  const draft = {
    id: 'oTest',
    buyerId: 'buyer',
    lines: [
      {
        productId: 'p1',
        skuId: 'p1-1',
        title: '商品',
        values: ['标准'],
        picture: 'cloud://e/p1.png',
        price: fen(1000),
        quantity: 2,
        supplierId: null,
      },
    ],
    amounts: { goods: fen(2000), postage: fen(600), discount: noFen, payable: fen(2600) },
    address: 'sealed',
    remark: '',
    slotKey: 'buyer#0',
    attribution: null,
    group: null,
    supplierIds: [],
    searchKeys: [],
  }
  return { ...createOrder(draft, 1000), ...more }
}
