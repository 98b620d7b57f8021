import type { PackingSpec } from '@/features/packing-list/packing-layout'
import { chinaTime } from '@/lib/china-time'
import type { SellerOrder } from '@/lib/seller-orders-changed'

/** What the packing list of an order tells: while something can leave, what can leave; else what was bought. */
export function packingSpec(order: SellerOrder): PackingSpec {
  const { name, phone, region, detail } = order.address
  const waits = order.lines.some(({ shippable }) => shippable > 0)
  return {
    orderId: order.id,
    time: chinaTime(order.createdAt),
    receiver: name,
    phone,
    address: `${region.join(' ')} ${detail}`,
    lines: order.lines.flatMap(({ title, values, quantity, shippable }) => {
      const pieces = waits ? shippable : quantity
      return pieces > 0 ? [{ title, values: values.join('，'), quantity: pieces }] : []
    }),
    remark: order.remark,
    sellerRemark: order.sellerRemark,
  }
}
