import { fen } from '@domain/money'
import type { Order } from '@domain/order'
import { sampleInputs } from '../../rig/sample-inputs'
import { employ, staffWith } from '../../rig/staff'
import type { World } from '../../rig/world'

/**
 * Makes what the sample inputs name: the buyer's paid order o1 with a parcel p1 and a request s1, and
 * a member of staff u1. So hostile input meets more than "not found".
 */
export async function putSampledThings(world: World, buyer: string, boss: string): Promise<void> {
  const { store } = world
  const ok = async (answer: Promise<{ readonly ok: boolean }>) => {
    const got = await answer
    if (!got.ok) throw new Error(JSON.stringify(got))
  }
  await world.call('o-third', 'login.enter', {})
  await employ(store, 'o-third', staffWith('ORDERS'))
  await store.update('users', { _id: 'o-third' }, { $set: { publicId: 'u1' } })

  const saved = await world.call(buyer, 'login.saveAddress', sampleInputs['login.saveAddress'])
  if (!saved.ok) throw new Error('no address')
  const items = [{ skuId: 'p1-1', quantity: 4 }]
  const quote = await world.call(buyer, 'order.quote', { items })
  if (!quote.ok) throw new Error('no quote')
  const expectedPayable = quote.data.amounts.payable
  const wish = { items, addressId: saved.data.savedId, remark: '', expectedPayable }
  const created = await world.call(buyer, 'order.create', wish)
  if (!created.ok) throw new Error('no order')

  const [placed] = (await store.find('orders', { _id: created.data.orderId })) as unknown as Order[]
  if (!placed) throw new Error('no order')
  const now = world.clock.now()
  const paid: Partial<Order> = {
    _id: 'o1',
    slotKey: 'o1',
    tradeNo: 'o1',
    state: 'TO_SHIP',
    bucket: 'TO_SHIP',
    payment: { transactionId: '4200000000', amount: fen(expectedPayable), paidAt: now },
  }
  await store.insert('orders', [{ ...placed, ...paid }])
  const { 'seller.ship': ship, 'order.requestAfterSale': request } = sampleInputs
  await ok(world.call(boss, 'seller.ship', ship))
  await ok(world.call(buyer, 'order.requestAfterSale', request))
}
