import { settled } from '../e2e/until'
import { buy, createShopper, settleIn, type Shopper } from '../rig/shopper'
import { employ, owner } from '../rig/staff'
import type { Cloud } from './cloud'
import { PEACH } from './groups'

/** Somebody called `openid` owns the shop. */
export async function hire({ url, store }: Cloud, openid: string): Promise<Shopper> {
  const seller = createShopper(url, openid)
  await seller.call('login.enter', {})
  await employ(store, openid, owner)
  return seller
}

/** A person who has bought peaches so many times; their orders wait to be shipped, the first first. */
export async function buyPeaches(
  { url }: Cloud,
  openid: string,
  times: number,
): Promise<{ readonly buyer: Shopper; readonly orderIds: readonly string[] }> {
  const buyer = createShopper(url, openid)
  const addressId = await settleIn(buyer)
  const orderIds: string[] = []
  for (let n = 0; n < times; n += 1) {
    const orderId = await buy(url, buyer, { skuId: `${PEACH}-1`, addressId })
    // The notification may be at work at the same time: paid is not yet ready to ship.
    const check = async () => (await buyer.call('order.get', { orderId })).state
    const state = await settled(check, 'TO_SHIP')
    if (state !== 'TO_SHIP') throw new Error(`the payment left ${orderId} in ${state}`)
    orderIds.push(orderId)
  }
  return { buyer, orderIds }
}

/** The buyer wants the money back for what has not left; returns the request's id. */
export async function askForRefund(buyer: Shopper, orderId: string): Promise<string> {
  const { afterSales } = await buyer.call('order.requestAfterSale', {
    orderId,
    kind: 'REFUND_ONLY',
    pieces: 'UNSHIPPED',
    lines: [{ skuId: `${PEACH}-1`, quantity: 1 }],
    reason: 'NOT_WANTED',
    note: '买重复了',
    pictures: [],
  })
  const [request] = afterSales
  if (!request) throw new Error('no request was made')
  return request.id
}
