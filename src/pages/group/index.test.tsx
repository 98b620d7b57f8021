import { checkoutDraft } from '@/lib/checkout-draft'
import { answerConfirm, watchDevice } from '../../../tests/client/device'
import { fakeCloud, refuse, type Answers } from '../../../tests/client/fake-cloud'
import { forming, group, member, orderGroup, seat } from '../../../tests/client/groups'
import { hurry } from '../../../tests/client/hurry'
import { mountPage, tap, tellPage, textOf, texts, until } from '../../../tests/client/mount-page'
import { orderDetail } from '../../../tests/client/orders'
import { anOwner, person, product } from '../../../tests/client/samples'
import GroupPage from './index'

const base: Answers = {
  'login.enter': () => person,
  'shop.formingGroups': () => ({ groups: [] }),
  'shop.getProduct': () => product,
  'referral.touch': () => ({ outcome: 'LOGGED', sharer: null }),
  'referral.prepareShare': () => ({ chat: 'a', moments: 'b', activityId: null }),
}

async function openGroup(over: Parameters<typeof group>[0] = {}, answers: Answers = {}) {
  const cloud = fakeCloud({ ...base, 'shop.getGroup': () => group(over), ...answers })
  await mountPage(GroupPage, { id: 'g1' })
  await until(() => document.querySelector('.group-status, .empty') !== null)
  const asked = (name: string) =>
    cloud.calls.filter(({ endpoint }) => endpoint === name).map(({ input }) => input)
  return { cloud, asked }
}

const main = '.group-status__main .btn'

afterEach(() => checkoutDraft.clear())

test('waits with a skeleton', async () => {
  fakeCloud({ ...base, 'shop.getGroup': () => new Promise(() => undefined) })
  await mountPage(GroupPage, { id: 'g1' })
  expect(document.querySelectorAll('.group-skeleton')).toHaveLength(2)
})

test('shows what is bought, who is in, who is missing, how long, and the rules', async () => {
  await openGroup({
    size: 4,
    members: [
      member('小林', { isLeader: true }),
      member('我的名字', { isMe: true }),
      member('阿明', { state: 'HELD' }),
      member('走了', { state: 'REFUNDED' }),
    ],
    paid: 2,
    missing: 1,
    me: seat('PAID'),
  })
  expect(textOf('.group-goods__title')).toBe('长绒棉短袖')
  expect(textOf('.group-goods__prices')).toBe('49起单买59')
  expect(textOf('.group-status__headline')).toBe('还差 2 人成团')
  expect(textOf('.group-status__left')).toMatch(/^剩余 (20:00:00|19:59:5\d)$/)
  expect(texts('.group-seat')).toEqual(['小团长小林', '我我', '阿付款中阿明', '待加入'])
  expect(textOf('.group-seats__count')).toBe('2/4 人已付款')
  expect(textOf('.group-rules')).toContain('24 小时内人满即成团，未成团自动全额退款')
})

test('a stranger joins: variant and quantity within the limit, then the checkout', async () => {
  const device = watchDevice()
  await openGroup()
  expect(textOf(main)).toBe('¥49 立即参团')
  await tap(main)
  await until(() => texts('.sku-value').length === 5)
  expect(texts('.sku-value')[0]).toBe('3 人团 ¥49')
  expect(document.querySelectorAll('.sku-value')[4]?.className).not.toContain('out')
  await tap('.sku-value', 1) // white
  expect(document.querySelectorAll('.sku-value')[4]?.className).toContain('sku-value--out')
  await tap('.sku-value', 3) // M
  expect(textOf('.sku-head__price')).toBe('4959')
  for (let n = 0; n < 4; n += 1) await tap('.stepper__button', 1)
  await tap('.sheet__foot .btn')
  expect(checkoutDraft.get()).toEqual({
    source: 'buyNow',
    items: [{ skuId: 'wm', quantity: 2 }],
    group: { choice: { kind: 'join', groupId: 'g1' }, productId: 'tee', size: 3 },
  })
  expect(device.opened()).toEqual(['/packages/order/pages/checkout/index'])
})

test('who holds a seat goes on to pay, or gives it up', async () => {
  const device = watchDevice()
  answerConfirm(true)
  const { asked } = await openGroup(
    { me: seat('HELD') },
    { 'order.cancel': () => ({ state: 'CLOSED' }) },
  )
  await tap(main)
  expect(device.opened()).toEqual(['/packages/order/pages/cashier/index?orderId=o1'])
  await tap('.group-status__other--giveUp')
  await until(() => asked('order.cancel').length === 1)
})

test('a member leaves after being told what it means, and the page looks again', async () => {
  watchDevice()
  const question = answerConfirm(true)
  const { cloud, asked } = await openGroup(
    { me: seat('PAID'), paid: 2, missing: 1 },
    { 'order.leaveGroup': () => ({ state: 'CLOSED' }) },
  )
  cloud.answers['shop.getGroup'] = () => group({ me: seat('REFUNDING', 'SUBMITTED') })
  await tap('.group-status__other--leave')
  await until(() => textOf('.group-status__headline') === '你已退出这个团')
  expect(question.mock.calls[0]?.[0]?.content).toContain('全额原路退回')
  expect(asked('order.leaveGroup')).toEqual([{ orderId: 'o1' }])
  expect(textOf('.group-status__detail')).toContain('正在原路退回')
})

test('a member who thinks again stays; a refusal is said', async () => {
  const device = watchDevice()
  answerConfirm(false)
  const { asked } = await openGroup(
    { me: seat('PAID') },
    { 'order.leaveGroup': () => refuse('GROUP_SUCCEEDED') },
  )
  await tap('.group-status__other--leave')
  expect(asked('order.leaveGroup')).toEqual([])
  answerConfirm(true)
  await until(() => document.querySelector('.group-status__other--leave') !== null)
  await tap('.group-status__other--leave')
  await until(() => device.said().includes('已经拼团成功，商家正在备货，不能退出了'))
})

test('the seller completes a group, nobody else is offered to', async () => {
  watchDevice()
  answerConfirm(true)
  const { cloud, asked } = await openGroup(
    {},
    {
      'login.enter': () => ({ ...person, staff: { ...anOwner } }),
      'seller.completeGroup': () => ({ state: 'SUCCEEDED' }),
    },
  )
  await until(() => document.querySelector('.group-status__other--complete') !== null)
  cloud.answers['shop.getGroup'] = () =>
    group({ state: 'SUCCEEDED', completedBy: 'SELLER', me: seat('CONFIRMED') })
  await tap('.group-status__other--complete')
  await until(() => textOf('.group-status__headline') === '拼团成功')
  expect(textOf('.group-status__detail')).toContain('由商家助力成团，实际 1 人参团')
  expect(asked('seller.completeGroup')).toEqual([{ groupId: 'g1' }])
})

test('paid too late: chooses another group of the same terms', async () => {
  const device = watchDevice()
  const waiting = orderDetail({
    state: 'PAID',
    lines: [{ ...orderDetail().lines[0]!, skuId: 'wm', price: 4900 as never, productId: 'tee' }],
    group: orderGroup({ waitUntil: Date.now() + 3_600_000 }),
  })
  const { asked } = await openGroup(
    { me: seat('RELEASED'), missing: 0 },
    {
      'order.get': () => waiting,
      'shop.formingGroups': () => ({ groups: [forming('g2'), forming('g3', { size: 5 })] }),
      'order.chooseGroup': () => ({ state: 'GROUPING' }),
    },
  )
  await until(() => textOf(main) === '选择其他团')
  await tap(main)
  await until(() => texts('.forming-group').length === 1)
  await tap('.forming-group .btn')
  await until(() => device.opened().includes('/pages/group/index?id=g2'))
  expect(asked('order.chooseGroup')).toEqual([{ orderId: 'o1', groupId: 'g2' }])
})

test('who cannot join sees other groups of the product', async () => {
  const device = watchDevice()
  await openGroup(
    { missing: 0 },
    { 'shop.formingGroups': () => ({ groups: [forming('g1'), forming('g2')] }) },
  )
  await until(() => textOf('.forming-section__title') === '2 人正在拼单，可直接参团')
  await tap('.forming-group .btn')
  await tap(main)
  expect(device.opened()).toEqual(['/pages/group/index?id=g2', '/pages/product/index?id=tee'])
})

test('a forming group is looked at again by itself, an ended one only when asked', async () => {
  hurry()
  const { cloud, asked } = await openGroup()
  await until(() => asked('shop.getGroup').length >= 3)
  cloud.answers['shop.getGroup'] = () => group({ state: 'FAILED', endReason: 'EXPIRED' })
  await until(() => textOf('.group-status__headline') === '这个团已结束')
  const looks = asked('shop.getGroup').length
  await tellPage('onPullDownRefresh')
  await until(() => asked('shop.getGroup').length === looks + 1)
})

test('at the end of the countdown it says so and looks again', async () => {
  hurry()
  const soon = Date.now() + 80
  const { asked } = await openGroup({ expiresAt: soon })
  await until(() => textOf('.group-status__headline') === '时间到，正在结算')
  expect(document.querySelector('.group-status__left')).toBeNull()
  expect(asked('shop.getGroup').length).toBeGreaterThan(1)
})

test('just paid for, it waits for the group to be opened', async () => {
  hurry()
  const cloud = fakeCloud({ ...base, 'shop.getGroup': () => refuse('GROUP_NOT_FOUND') })
  await mountPage(GroupPage, { id: 'g1', opened: 'yes' })
  await until(() => textOf('.empty__title') === '付款成功，正在开团')
  cloud.answers['shop.getGroup'] = () => group({ me: seat('PAID') })
  await until(() => textOf('.group-status__headline') === '还差 2 人成团')
})

test('an unknown group leads to the shop; a fault can be tried again', async () => {
  const device = watchDevice()
  const { cloud } = await openGroup({}, { 'shop.getGroup': () => refuse('BUSY') })
  expect(textOf('.empty__hint')).toBe('人太多啦，请稍后再试一次')
  cloud.answers['shop.getGroup'] = () => refuse('GROUP_NOT_FOUND')
  await tap('.empty__action')
  await until(() => textOf('.empty__title') === '这个团不存在')
  await tap('.empty__action')
  expect(device.tabs()).toEqual(['/pages/shop/index'])
})
