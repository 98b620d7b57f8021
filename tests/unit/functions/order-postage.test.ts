import type { PostageRule } from '@domain/shop-settings'
import { fen } from '@domain/money'
import { aCampaign, aProduct, aSku } from '../../rig/shop-fixture'
import { type Buyer, createScene, type Scene } from './order-scene'

const postage: PostageRule = {
  fee: fen(600),
  freeFrom: fen(9900),
  regions: [
    { provinces: ['青海省'], fee: fen(1500), freeFrom: null, closed: false },
    { provinces: ['新疆维吾尔自治区'], fee: fen(0), freeFrom: null, closed: true },
  ],
  byWeight: { firstGrams: 1000, firstFee: fen(700), stepGrams: 1000, stepFee: fen(300) },
}

let scene: Scene
/** Ids of the addresses of one buyer, by province; the default one is in Zhejiang. */
const addresses: Record<string, string> = {}
let buyer: Buyer

beforeAll(async () => {
  scene = await createScene(100, [
    aProduct('heavy', {
      skus: [aSku('heavy-1', 1000, { weight: 800 })],
      group: aCampaign('heavy', { limitPerPerson: null }),
    }),
  ])
  await scene.store.update('settings', { _id: 'shop' }, { $set: { postage } })
  buyer = await scene.person()
  for (const province of ['青海省', '新疆维吾尔自治区']) {
    const { savedId } = await scene.ok(buyer.openid, 'login.saveAddress', {
      name: '张三',
      phone: '13800138000',
      region: [province, '某市', '某区'],
      detail: '一号',
      isDefault: false,
    })
    addresses[province] = savedId
  }
})
afterAll(() => scene.close())

const items = (quantity: number) => [{ skuId: 'heavy-1', quantity }]
const quoted = async (quantity: number, addressId?: string, openid = buyer.openid) =>
  scene.ok(openid, 'order.quote', {
    items: items(quantity),
    ...(addressId !== undefined && { addressId }),
  })

describe('a quote', () => {
  it.each([
    ['the default address', undefined, 1, 700],
    ['the default address', undefined, 2, 1000],
    ['the default address', undefined, 10, 0],
    ['an address with a tariff of its own', '青海省', 1, 2200],
    ['an address with a tariff of its own', '青海省', 10, 700 + 7 * 300 + 1500],
  ])('for %s weighs the pieces', async (_, province, quantity, expected) => {
    const { amounts, regionClosed } = await quoted(quantity, province && addresses[province])
    expect(amounts.postage).toBe(expected)
    expect(amounts.payable).toBe(quantity * 1000 + expected)
    expect(regionClosed).toBe(false)
  })

  it('tells the threshold of the place, and whether it is delivered to', async () => {
    expect(await quoted(1)).toMatchObject({ postageFreeFrom: 9900, regionClosed: false })
    const far = await quoted(1, addresses['青海省'])
    expect(far).toMatchObject({ postageFreeFrom: null, regionClosed: false })
    const closed = await quoted(1, addresses['新疆维吾尔自治区'])
    expect(closed).toMatchObject({ regionClosed: true })
  })

  it('for nobody’s address, or before there is one, goes by the default or the base', async () => {
    expect((await quoted(1, 'a-gone')).amounts.postage).toBe(700)
    await scene.ok('o-new', 'login.enter', {})
    expect(await quoted(1, undefined, 'o-new')).toMatchObject({
      amounts: { postage: 700 },
      regionClosed: false,
    })
  })
})

describe('an order', () => {
  const create = (province: string, expectedPayable: number, group?: { kind: 'open'; size: 2 }) =>
    scene.call(buyer.openid, 'order.create', {
      items: items(1),
      addressId: addresses[province] ?? '',
      remark: '',
      expectedPayable: fen(expectedPayable),
      ...(group && { group }),
    })
  const group = { kind: 'open', size: 2 } as const

  it('costs what the quote for its address said', async () => {
    const answer = await create('青海省', 3200)
    if (!answer.ok) throw new Error(answer.error.code)
    const order = await scene.orderOf(answer.data.orderId)
    expect(order.amounts).toEqual({ goods: 1000, postage: 2200, discount: 0, payable: 3200 })
  })

  it('is refused at the price of another place', async () => {
    expect(await create('青海省', 1700)).toMatchObject({
      error: { code: 'PRICE_CHANGED', params: { payable: 3200 } },
    })
  })

  it.each([undefined, group])('to a closed province is refused, by group: %p', async (choice) => {
    expect(await create('新疆维吾尔自治区', 1700, choice)).toMatchObject({
      error: { code: 'REGION_CLOSED', params: { province: '新疆维吾尔自治区' } },
    })
  })

  it('of a group goes by the rule that its leader opened it with', async () => {
    const opened = await create('青海省', 800 + 2200, group)
    if (!opened.ok) throw new Error(opened.error.code)
    const leader = { openid: buyer.openid, addressId: '' }
    await scene.payAt(leader, await scene.prepay(leader, opened.data.orderId))
    const $set = { 'postage.regions': [], 'postage.byWeight': null, 'postage.fee': 100 }
    await scene.store.update('settings', { _id: 'shop' }, { $set })
    scene.restart()
    const groupId = opened.data.groupId ?? ''
    const member = await scene.person()
    const join = { items: items(1), group: { kind: 'join', groupId } } as const
    expect((await scene.ok(member.openid, 'order.quote', join)).amounts.postage).toBe(700)
    // A group of before there were regions and weights.
    const $unset = { 'terms.postage.regions': true, 'terms.postage.byWeight': true } as const
    await scene.store.update('groups', { _id: groupId }, { $unset })
    expect((await scene.ok(member.openid, 'order.quote', join)).amounts.postage).toBe(600)
  })
})
