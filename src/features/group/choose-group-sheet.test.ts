import { forming, orderGroup } from '../../../tests/client/groups'
import { orderDetail } from '../../../tests/client/orders'
import { isFitting } from './choose-group-sheet'

const fen = (n: number) => n as never
const [line] = orderDetail().lines
const order = orderDetail({
  lines: [{ ...line!, skuId: 'wm', price: fen(4900) }],
  group: orderGroup({ waitUntil: Date.now() + 1000 }),
})

test.each([
  ['the same campaign, size and price', {}, true],
  ['my old group', { id: 'g1' }, false],
  ['another campaign', { campaignId: 'c2' }, false],
  ['another size', { size: 5 }, false],
  ['another price', { prices: [{ skuId: 'wm', price: fen(5000) }] }, false],
  ['without my variant', { prices: [{ skuId: 'bl', price: fen(4900) }] }, false],
])('%s fits: %#', (_, over, fits) => {
  expect(isFitting(order, forming('g2', over))).toBe(fits)
})
