import { sampleInputs } from '../../rig/sample-inputs'
import { createScene, type Buyer, type Scene } from './order-scene'

let scene: Scene
let owner: Buyer
let other: Buyer
beforeAll(async () => {
  scene = await createScene(100)
  owner = await scene.person()
  other = await scene.person()
})
afterAll(() => scene.close())

describe('another person’s order', () => {
  const endpoints = [
    'order.get',
    'order.prepay',
    'order.checkPayment',
    'order.cancel',
    'order.leaveGroup',
    'order.chooseGroup',
    'order.confirmReceipt',
    'order.afterSaleOffer',
    'order.requestAfterSale',
    'order.cancelAfterSale',
    'order.sendReturn',
    'order.confirmExchange',
  ] as const
  const inputOf = (endpoint: (typeof endpoints)[number], orderId: string) => ({
    ...sampleInputs[endpoint],
    orderId,
  })
  it.each(endpoints)('does not exist for %s', async (endpoint) => {
    const orderId = await scene.order(owner, { 'p1-1': 1 })
    const before = await scene.orderOf(orderId)
    const input = inputOf(endpoint, orderId)
    expect(await scene.outcome(other.openid, endpoint, input as never)).toBe('ORDER_NOT_FOUND')
    const forged = { endpoint, input, requestKey: 'forged-key', openid: owner.openid }
    expect(await scene.send(other.openid, 'order', forged)).toMatchObject({
      error: { code: 'ORDER_NOT_FOUND' },
    })
    expect(await scene.orderOf(orderId)).toEqual(before)
    await scene.ok(owner.openid, 'order.cancel', { orderId })
  })

  it.each(endpoints)('is told from one that never was by nothing (%s)', async (endpoint) => {
    const input = inputOf(endpoint, 'oNever')
    const answer = await scene.call(other.openid, endpoint, input)
    expect(answer).toMatchObject({ ok: false, error: { code: 'ORDER_NOT_FOUND' } })
  })

  it('is in nobody else’s list or badges, and their address serves nobody else', async () => {
    await scene.order(owner, { 'p1-1': 1 })
    expect((await scene.ok(other.openid, 'order.list', { filter: 'ALL' })).items).toEqual([])
    expect((await scene.ok(other.openid, 'order.counts', {})).toPay).toBe(0)
    expect((await scene.ok(other.openid, 'order.listAfterSales', {})).items).toEqual([])
    const wish = await scene.wish(other, { 'p1-1': 1 })
    const stolen = { ...wish, addressId: owner.addressId }
    expect(await scene.outcome(other.openid, 'order.create', stolen)).toBe('ADDRESS_NOT_FOUND')
  })
})

describe('the list', () => {
  const states = [
    ['CREATED', 'TO_PAY'],
    ['PAID', 'TO_SHIP'],
    ['GROUPING', 'TO_SHIP'],
    ['TO_SHIP', 'TO_SHIP'],
    ['SHIPPED', 'TO_RECEIVE'],
    ['RECEIVED', 'DONE'],
    ['SETTLED', 'DONE'],
    ['CLOSED', 'DONE'],
  ] as const
  let buyer: Buyer
  /** Newest first; pairs share an instant. */
  const ids: string[] = []

  beforeAll(async () => {
    buyer = await scene.person()
    const template = await scene.orderOf(await scene.order(buyer, { 'p1-1': 1 }))
    await scene.store.remove('orders', { _id: template._id })
    for (let i = 0; i < 24; i += 1) {
      const [state, bucket] = states[i % 8] ?? states[0]
      const _id = `oList${String(i).padStart(2, '0')}`
      const createdAt = template.createdAt + Math.floor(i / 2)
      await scene.store.insert('orders', [
        { ...template, _id, slotKey: _id, state, bucket, createdAt },
      ])
      ids.unshift(_id)
    }
  })

  /** Every page of a list, by its cursor. */
  async function walk(filter: 'ALL' | 'TO_PAY' | 'TO_SHIP' | 'TO_RECEIVE' | 'DONE', limit: number) {
    const seen: { id: string; state: string }[] = []
    let cursor: string | undefined
    do {
      const page = await scene.ok(buyer.openid, 'order.list', {
        filter,
        limit,
        ...(cursor !== undefined && { cursor }),
      })
      expect(page.items.length).toBeLessThanOrEqual(limit)
      seen.push(...page.items)
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    return seen
  }

  it.each([1, 3, 5, 20])('shows every order once, newest first, %i at a time', async (limit) => {
    expect((await walk('ALL', limit)).map(({ id }) => id)).toEqual(ids)
  })

  it.each(['TO_PAY', 'TO_SHIP', 'TO_RECEIVE', 'DONE'] as const)(
    '%s shows its states only',
    async (filter) => {
      const expected = states.filter(([, bucket]) => bucket === filter).map(([state]) => state)
      const shown = await walk(filter, 2)
      expect(new Set(shown.map(({ state }) => state))).toEqual(new Set(expected))
      expect(shown).toHaveLength(3 * expected.length)
    },
  )

  it('refuses a cursor that is none of this list', async () => {
    const { nextCursor } = await scene.ok(buyer.openid, 'order.list', { filter: 'ALL', limit: 1 })
    const cursor = nextCursor ?? ''
    const ask = (filter: 'ALL' | 'DONE', text: string) =>
      scene.outcome(buyer.openid, 'order.list', { filter, cursor: text })
    expect(await ask('ALL', cursor)).toBe('ok')
    expect(await ask('DONE', cursor)).toBe('BAD_REQUEST')
    expect(await ask('ALL', 'nonsense')).toBe('BAD_REQUEST')
  })

  it('has its counts on the badges', async () => {
    expect(await scene.ok(buyer.openid, 'order.counts', {})).toEqual({
      toPay: 3,
      toShip: 9,
      toReceive: 3,
    })
  })
})
