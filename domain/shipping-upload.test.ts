import { anOrder } from './order-fixture'
import type { Order } from './order'
import type { Shipment } from './shipment'
import { finishUpload, isKnownShipped, planUpload, refuseUpload } from './shipping-upload'

const shipment = (waybill: string): Shipment => ({
  id: waybill,
  carrier: 'ZTO',
  waybill,
  lines: [{ skuId: 'p1-1', quantity: 1 }],
  at: 1,
  by: { kind: 'STAFF', id: 'p', name: 'n' },
  corrected: false,
})
const order = (state: 'TO_SHIP' | 'SHIPPED', ...waybills: readonly string[]): Order =>
  anOrder({
    state,
    shipments: waybills.map(shipment),
    upload: { parcels: 0, complete: false, reshipped: false, refused: null, receiver: '' },
    outbox: [{ kind: 'UPLOAD' }],
    outboxDueAt: 1,
  })
const known = (complete: boolean, ...waybills: readonly string[]) => ({
  complete,
  parcels: waybills.map((waybill) => ({ carrier: 'ZTO', waybill })),
})

it.each([
  ['one parcel with everything', order('SHIPPED', 'A'), known(false), 'whole, complete: A'],
  ['a first part', order('TO_SHIP', 'A'), known(false), 'split, partial: A'],
  ['a first part again', order('TO_SHIP', 'A'), known(false, 'A'), 'nothing'],
  ['the rest', order('SHIPPED', 'A', 'B'), known(false, 'A'), 'split, complete: B'],
  ['all at once', order('SHIPPED', 'A', 'B'), known(false), 'split, complete: A, B'],
  ['all of it again', order('SHIPPED', 'A', 'B'), known(true, 'A', 'B'), 'nothing'],
  ['that the rest was refunded', order('SHIPPED', 'A'), known(false, 'A'), 'split, complete: A'],
  ['another waybill', order('SHIPPED', 'B'), known(true, 'A'), 'whole, complete: B'],
  [
    'one other waybill of two',
    order('SHIPPED', 'A', 'C'),
    known(true, 'A', 'B'),
    'split, complete: A, C',
  ],
])('%s', (_what, shipped, there, expected) => {
  const plan = planUpload(shipped, there)
  const told =
    plan &&
    `${plan.split ? 'split' : 'whole'}, ${plan.complete ? 'complete' : 'partial'}: ` +
      plan.parcels.map(({ waybill }) => waybill).join(', ')
  expect(told ?? 'nothing').toBe(expected)
})

it('what WeChat took or refused is kept, and nothing is owed any more', () => {
  const told = finishUpload(order('SHIPPED', 'A', 'B'))
  expect(told).toMatchObject({ upload: { parcels: 2, complete: true, refused: null }, outbox: [] })
  expect(isKnownShipped(told)).toBe(true)
  const refused = refuseUpload(order('SHIPPED', 'A'), 10060009)
  expect(refused).toMatchObject({ upload: { parcels: 0, refused: 10060009 }, outbox: [] })
  expect(isKnownShipped(refused)).toBe(false)
  expect(isKnownShipped(finishUpload(order('TO_SHIP', 'A')))).toBe(false)
})
