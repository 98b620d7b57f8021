import { MINUTE, type Buyer } from './order-scene'
import { BOSS, createSellerScene, type SellerScene } from './seller-order-scene'
import { kindsOf, notifyPaid, yuan } from './trade-scene'

let scene: SellerScene
let buyer: Buyer
let orderId: string
beforeEach(async () => {
  scene = await createSellerScene()
  buyer = await scene.buyerAt({})
  // 10.00 yuan and 6.00 postage.
  orderId = await scene.order(buyer, { 'p1-1': 1 })
})
afterEach(() => scene.close())

const reprice = (discount = 200, postage = 0) =>
  scene.ask('seller.repriceOrder', { orderId, discount: yuan(discount), postage: yuan(postage) })
const jobs = () => scene.tick('jobs')
const order = () => scene.orderOf(orderId)
const alerts = () => scene.store.find('alerts', { _id: { $gte: '' } })
/** What WeChat Pay has under this number: its state and amount. */
async function there(number: string) {
  const [found] = await scene.store.find('wechat_pay_orders', { _id: number }, { limit: 1 })
  return found && { state: found['state'], total: found['total'] }
}

describe('another price', () => {
  it('is paid under another number, which the buyer’s own prepay opens', async () => {
    const old = await scene.prepay(buyer, orderId)
    const { order: shown } = await reprice()
    expect(shown).toMatchObject({ payable: 1600, repricing: 800 })
    const prepayId = await scene.prepay(buyer, orderId)
    expect(await there(orderId)).toEqual({ state: 'CLOSED', total: 1600 })
    expect(await there(`${orderId}-1`)).toEqual({ state: 'NOTPAY', total: 800 })
    expect(await scene.payAt(buyer, old)).not.toBe(200)
    expect(await scene.payAt(buyer, prepayId)).toBe(200)
    expect(await order()).toMatchObject({ state: 'TO_SHIP', payment: { amount: 800 } })
    expect(kindsOf(await order())).toBe('CREATED REPRICED PAID TO_SHIP')
    const { timeline } = (await scene.ask('seller.getOrder', { orderId })).order
    expect(timeline[1]?.by).toMatchObject({ kind: 'STAFF', name: '掌柜' })
  })

  it('is worked by the job within a minute; the buyer then sees it', async () => {
    await scene.prepay(buyer, orderId)
    await reprice()
    await jobs()
    expect(await scene.ok(buyer.openid, 'order.get', { orderId })).toMatchObject({
      amounts: { goods: 1000, discount: 200, postage: 0, payable: 800 },
    })
    expect(await there(orderId)).toEqual({ state: 'CLOSED', total: 1600 })
  })

  it('comes too late for a buyer who pays: the old price, the wish is dropped', async () => {
    const prepayId = await scene.prepay(buyer, orderId)
    await reprice()
    expect(await scene.payAt(buyer, prepayId)).toBe(200)
    expect(await order()).toMatchObject({
      ...{ state: 'TO_SHIP', reprice: null, tradeNo: orderId },
      payment: { amount: 1600 },
      amounts: { payable: 1600 },
    })
    expect(kindsOf(await order())).toBe('CREATED PAID TO_SHIP')
    await scene.later(MINUTE)
    expect(await there(`${orderId}-1`)).toBeUndefined()
  })

  it('finds out at WeChat Pay when the notification is late', async () => {
    const prepayId = await scene.prepay(buyer, orderId)
    scene.faults.delayMs = 3_600_000
    await scene.payAt(buyer, prepayId)
    await reprice()
    expect(await scene.outcome(buyer.openid, 'order.prepay', { orderId })).toBe('ALREADY_PAID')
    expect(await order()).toMatchObject({
      state: 'TO_SHIP',
      payment: { amount: 1600 },
      reprice: null,
    })
  })

  it('waits while nobody knows whether WeChat Pay closed it, and neither price can be paid', async () => {
    await scene.prepay(buyer, orderId)
    await reprice()
    // The job's close, and the one of prepay.
    scene.faults.loseAnswers = 2
    await jobs()
    expect(await scene.outcome(buyer.openid, 'order.prepay', { orderId })).toBe(
      'PAYMENT_UNAVAILABLE',
    )
    expect((await order()).outbox).toEqual([{ kind: 'REPRICE' }])
    await scene.later(MINUTE, 1)
    expect(await order()).toMatchObject({ tradeNo: `${orderId}-1`, amounts: { payable: 800 } })
  })

  it('believes no payment under the old number any more', async () => {
    await reprice()
    await jobs()
    expect(await notifyPaid(scene, orderId, orderId, 1600)).toMatchObject({
      message: 'WRONG_NUMBER',
    })
    expect(await notifyPaid(scene, orderId, `${orderId}-1`, 1600)).toMatchObject({
      message: 'WRONG_AMOUNT',
    })
    expect((await order()).state).toBe('CREATED')
    expect(await alerts()).toHaveLength(2)
    expect(await notifyPaid(scene, orderId, `${orderId}-1`, 800)).toMatchObject({ status: 204 })
    expect((await order()).state).toBe('TO_SHIP')
  })

  it('may change again, and the refund names the number that was paid', async () => {
    await reprice()
    await jobs()
    await reprice(300)
    const prepayId = await scene.prepay(buyer, orderId)
    await scene.reopen(`${orderId}-2`)
    await scene.ok(buyer.openid, 'order.cancel', { orderId })
    await scene.reopenIfUnpaid(`${orderId}-2`)
    await scene.store.update('stocks', { _id: 'p1-1' }, { $set: { available: 0, sold: 100 } })
    expect(await scene.payAt(buyer, prepayId)).toBe(200)
    await scene.later(MINUTE)
    expect(await order()).toMatchObject({
      state: 'CLOSED',
      refund: { state: 'SUCCESS', amount: 700 },
    })
    expect(await there(`${orderId}-2`)).toMatchObject({ state: 'REFUND' })
  })

  it('that is too low, too late or not the seller’s to give is refused', async () => {
    const input = { orderId, discount: yuan(1000), postage: yuan(0) }
    expect(await scene.outcome(BOSS, 'seller.repriceOrder', input)).toBe('AMOUNT_TOO_HIGH')
    expect(await scene.outcome(buyer.openid, 'seller.repriceOrder', input)).toBe('FORBIDDEN')
    await scene.ok(buyer.openid, 'order.cancel', { orderId })
    expect(await scene.outcome(BOSS, 'seller.repriceOrder', input)).toBe('NOT_REPRICEABLE')
  })
})

describe('a close by the seller', () => {
  const close = () => scene.ask('seller.closeOrder', { orderId })

  it('is done at WeChat Pay first; the pieces are free again', async () => {
    const prepayId = await scene.prepay(buyer, orderId)
    expect((await close()).order.state).toBe('CREATED')
    await jobs()
    expect(await order()).toMatchObject({ state: 'CLOSED', closeReason: 'SELLER', outbox: [] })
    expect((await order()).timeline.at(-1)?.by).toMatchObject({ name: '掌柜' })
    expect(await scene.payAt(buyer, prepayId)).not.toBe(200)
    expect(await scene.stockOf('p1-1')).toMatchObject({ available: 100, holds: {} })
    expect((await close()).order.state).toBe('CLOSED')
  })

  it('comes too late for a buyer who pays', async () => {
    const prepayId = await scene.prepay(buyer, orderId)
    await close()
    await scene.payAt(buyer, prepayId)
    await scene.later(MINUTE)
    expect(await order()).toMatchObject({ state: 'TO_SHIP', closeReason: null })
    expect(await scene.outcome(BOSS, 'seller.closeOrder', { orderId })).toBe('NOT_CLOSABLE')
  })

  it('is done by the buyer’s own prepay, whoever comes first', async () => {
    await close()
    expect(await scene.outcome(buyer.openid, 'order.prepay', { orderId })).toBe('ORDER_NOT_PAYABLE')
    expect(await order()).toMatchObject({ state: 'CLOSED', closeReason: 'SELLER' })
  })

  it('replaces a wish for another price', async () => {
    await reprice()
    await close()
    await jobs()
    expect(await order()).toMatchObject({ state: 'CLOSED', tradeNo: orderId, reprice: null })
    expect(kindsOf(await order())).toBe('CREATED CLOSED')
  })
})
