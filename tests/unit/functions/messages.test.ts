import { chinaTime } from '@domain/china-time'
import { type MessageKind, messageKinds } from '@domain/message-state'
import type { User } from '@domain/user'
import { createGroupScene, DAY, type GroupScene } from './group-scene'
import { type Buyer, MINUTE } from './order-scene'

const BUSY = -1
const NOT_ALLOWED = 43101

let scene: GroupScene
let leader: Buyer
let friend: Buyer
let third: Buyer
beforeAll(async () => {
  scene = await createGroupScene()
})
afterAll(() => scene.close())
beforeEach(async () => {
  leader = await scene.person()
  friend = await scene.person()
  third = await scene.person()
  scene.openapi.sendCode = () => 0
})

const allow = ({ openid }: Buyer, ...kinds: MessageKind[]) =>
  scene.ok(openid, 'login.allowMessages', { kinds })
const userOf = async ({ openid }: Buyer) =>
  (await scene.store.find('users', { _id: openid }))[0] as unknown as User
const leftOf = async (who: Buyer) => (await userOf(who)).messages
const nicknameOf = async (who: Buyer) => (await userOf(who)).nickname
const sentTo = (...people: Buyer[]) =>
  scene.openapi.messages
    .filter(({ touser }) => people.some(({ openid }) => openid === touser))
    .map(({ touser: openid, template_id: templateId, page, data }) => {
      const fields = Object.entries(data).map(([key, { value }]) => [key, value] as const)
      return { openid, templateId, page, fields: Object.fromEntries(fields) }
    })
const triesFor = ({ openid }: Buyer) =>
  scene.openapi.sendings.filter((other) => other === openid).length
const stateOf = async (orderId: string) => (await scene.orderOf(orderId)).state

describe('the templates', () => {
  it('are told by kind, without a round trip more than for the person once the settings are there', async () => {
    await scene.ok(leader.openid, 'login.messageTemplates', {})
    const { templates } = await scene.ok(leader.openid, 'login.messageTemplates', {})
    expect(templates.map(({ kind }) => kind)).toEqual(messageKinds)
    expect(templates[2]?.id).toBe('local-group-failed')
    expect(scene.tripsOf('login.messageTemplates')).toBe(1)
  })

  it('are for people who are known', async () => {
    for (const [endpoint, input] of [
      ['login.messageTemplates', {}],
      ['login.allowMessages', { kinds: ['GROUP_JOINED'] }],
    ] as const)
      expect(await scene.outcome('o-unknown', endpoint, input as never)).not.toBe('ok')
  })
})

describe('allowing messages', () => {
  it('adds one of each kind every time, also at once', async () => {
    await allow(leader, 'GROUP_JOINED', 'GROUP_FAILED')
    await Promise.all([allow(leader, 'GROUP_JOINED'), allow(leader, 'GROUP_JOINED')])
    expect(await leftOf(leader)).toEqual({ GROUP_JOINED: 3, GROUP_FAILED: 1 })
  })

  it('of a person known from before there were messages begins at nothing', async () => {
    await scene.store.update('users', { _id: leader.openid }, { $unset: { messages: '' } })
    await allow(leader, 'GROUP_SUCCEEDED')
    expect(await leftOf(leader)).toEqual({ GROUP_SUCCEEDED: 1 })
  })

  it('counts a kind that is named twice once', async () => {
    await allow(leader, 'GROUP_JOINED', 'GROUP_JOINED')
    expect(await leftOf(leader)).toEqual({ GROUP_JOINED: 1 })
  })

  it.each([
    [[]],
    [['GROUP_JOINED', 'GROUP_SUCCEEDED', 'GROUP_FAILED', 'GROUP_JOINED']],
    [['SHIPPED']],
    [['GROUP_JOINED', 'roles']],
    [['GROUP_JOINED.x']],
    [['__proto__']],
    [[{ $gt: '' }]],
    ['GROUP_JOINED'],
    [null],
    [{ 0: 'GROUP_JOINED', length: 1 }],
  ])('refuses %j and writes nothing', async (kinds) => {
    const before = await userOf(leader)
    expect(await scene.outcome(leader.openid, 'login.allowMessages', { kinds } as never)).toBe(
      'BAD_REQUEST',
    )
    expect(await userOf(leader)).toEqual(before)
  })
})

describe('members are told by the job', () => {
  it('that somebody joined: those who were there before, not the one who came', async () => {
    await allow(leader, 'GROUP_JOINED')
    await allow(friend, 'GROUP_JOINED')
    const groupId = await scene.formed(leader, 3)
    await scene.member(friend, groupId)
    // Nobody waits for a message when paying.
    expect(sentTo(leader)).toEqual([])
    await scene.later(0)
    const { expiresAt } = await scene.groupOf(groupId)
    expect(sentTo(leader, friend)).toEqual([
      {
        openid: leader.openid,
        templateId: 'local-group-joined',
        page: `pages/group/index?id=${groupId}`,
        fields: {
          thing1: '商品g1',
          thing2: await nicknameOf(friend),
          number3: '1',
          time4: chinaTime(expiresAt),
        },
      },
    ])
    expect(await leftOf(leader)).toEqual({ GROUP_JOINED: 0 })
    expect(await leftOf(friend)).toEqual({ GROUP_JOINED: 1 })
  })

  it('that it succeeded: all who allowed it, and nobody else', async () => {
    for (const who of [leader, third]) await allow(who, 'GROUP_SUCCEEDED')
    await allow(friend, 'GROUP_FAILED')
    const groupId = await scene.formed(leader, 3)
    await scene.member(friend, groupId)
    await scene.member(third, groupId)
    await scene.later(0)
    const told = sentTo(leader, friend, third)
    expect(told.map(({ openid }) => openid).sort()).toEqual([leader.openid, third.openid].sort())
    for (const { templateId, fields } of told) {
      expect(templateId).toBe('local-group-succeeded')
      expect(fields).toMatchObject({ thing1: '商品g1', amount2: '13.00元', number3: '3' })
    }
    expect(triesFor(friend)).toBe(0)
    expect(await leftOf(friend)).toEqual({ GROUP_FAILED: 1 })
  })

  it('that it failed: those who have their money back by that, not who left or never paid', async () => {
    const visitor = await scene.person()
    for (const who of [leader, friend, third, visitor]) await allow(who, 'GROUP_FAILED')
    const groupId = await scene.formed(leader, 3)
    const left = await scene.member(third, groupId)
    await scene.ok(third.openid, 'order.leaveGroup', { orderId: left })
    const { orderId: unpaid } = await scene.join(visitor, groupId)
    await scene.ok(visitor.openid, 'order.cancel', { orderId: unpaid })
    const orderId = await scene.member(friend, groupId)
    await scene.later(DAY)
    expect(await scene.groupOf(groupId)).toMatchObject({ state: 'FAILED', outbox: [] })
    const told = sentTo(leader, friend, third, visitor)
    expect(told.map(({ openid }) => openid).sort()).toEqual([leader.openid, friend.openid].sort())
    for (const { templateId, fields } of told) {
      expect(templateId).toBe('local-group-failed')
      expect(fields).toMatchObject({ thing1: '商品g1', amount2: '13.00元' })
    }
    expect(await scene.orderOf(orderId)).toMatchObject({
      state: 'CLOSED',
      refund: { state: 'SUCCESS' },
    })
  })

  it('once for each message that they allowed, however many jobs run', async () => {
    await allow(leader, 'GROUP_JOINED')
    const [first, second] = [await scene.formed(leader, 3), await scene.formed(leader, 3)]
    for (const groupId of [first, second]) await scene.member(await scene.person(), groupId)
    await Promise.all([scene.tick('jobs'), scene.tick('jobs')])
    await scene.later(MINUTE)
    expect(sentTo(leader)).toHaveLength(1)
    expect(triesFor(leader)).toBe(1)
    expect(await leftOf(leader)).toEqual({ GROUP_JOINED: 0 })
    for (const groupId of [first, second]) expect((await scene.groupOf(groupId)).outbox).toEqual([])
  })

  it('one news of two who joined before the job came', async () => {
    await allow(leader, 'GROUP_JOINED', 'GROUP_SUCCEEDED')
    const groupId = await scene.formed(leader, 3)
    await scene.member(friend, groupId)
    await scene.member(third, groupId)
    await scene.later(0)
    expect(sentTo(leader).map(({ templateId }) => templateId)).toEqual(['local-group-succeeded'])
    expect(await leftOf(leader)).toEqual({ GROUP_JOINED: 1, GROUP_SUCCEEDED: 0 })
  })
})

describe('when WeChat', () => {
  it('cannot answer, a later job tells them, and the orders do not care', async () => {
    for (const who of [leader, friend]) await allow(who, 'GROUP_SUCCEEDED')
    scene.openapi.sendCode = (openid) => (openid === leader.openid ? BUSY : 0)
    const groupId = await scene.formed(leader, 2)
    const orderId = await scene.member(friend, groupId)
    await scene.later(0, 1)
    expect(triesFor(leader)).toBe(1)
    expect(await leftOf(leader)).toEqual({ GROUP_SUCCEEDED: 1 })
    expect(sentTo(leader, friend).map(({ openid }) => openid)).toEqual([friend.openid])
    expect(await stateOf(orderId)).toBe('TO_SHIP')
    expect(await scene.groupOf(groupId)).toMatchObject({
      state: 'SUCCEEDED',
      outbox: [{ kind: 'TELL', news: 'SUCCEEDED', to: [leader.openid] }],
    })

    scene.openapi.sendCode = () => 0
    await scene.later(2 * MINUTE)
    expect(sentTo(leader, friend).map(({ openid }) => openid)).toEqual([
      friend.openid,
      leader.openid,
    ])
    expect(triesFor(friend)).toBe(1)
    expect(await leftOf(leader)).toEqual({ GROUP_SUCCEEDED: 0 })
    expect((await scene.groupOf(groupId)).outbox).toEqual([])
  })

  it('refuses, the message is spent and never tried again', async () => {
    await allow(leader, 'GROUP_SUCCEEDED')
    scene.openapi.sendCode = () => NOT_ALLOWED
    const groupId = await scene.formed(leader, 2)
    const orderId = await scene.member(friend, groupId)
    await scene.later(0)
    scene.openapi.sendCode = () => 0
    await scene.later(10 * MINUTE)
    expect(triesFor(leader)).toBe(1)
    expect(sentTo(leader)).toEqual([])
    expect(await leftOf(leader)).toEqual({ GROUP_SUCCEEDED: 0 })
    expect((await scene.groupOf(groupId)).outbox).toEqual([])
    expect(await stateOf(orderId)).toBe('TO_SHIP')
  })

  it('is never asked for who has no message left', async () => {
    const groupId = await scene.formed(leader, 2)
    await scene.member(friend, groupId)
    await scene.later(0)
    expect([triesFor(leader), triesFor(friend)]).toEqual([0, 0])
    expect((await scene.groupOf(groupId)).outbox).toEqual([])
  })
})

it('a long title is shortened as the template wants it', async () => {
  const title = '四川山城牛油火锅底料家庭装五百克送蘸料两包'
  await scene.store.update('products', { _id: 'discount' }, { $set: { title } })
  await allow(leader, 'GROUP_SUCCEEDED')
  const groupId = await scene.formed(leader, 2, { skuId: 'discount-1' })
  await scene.member(friend, groupId, { skuId: 'discount-1' })
  await scene.later(0)
  expect(sentTo(leader)[0]?.fields['thing1']).toBe(Array.from(title).slice(0, 20).join(''))
})
