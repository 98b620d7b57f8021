import { createGroupScene, DAY, type GroupScene } from './group-scene'
import { notify, paymentOf } from './notify'
import type { Buyer } from './order-scene'

const MINUTE = 60_000
let scene: GroupScene
let leader: Buyer
let buyer: Buyer
let third: Buyer
beforeAll(async () => {
  scene = await createGroupScene()
})
afterAll(() => scene.close())
beforeEach(async () => {
  leader = await scene.person()
  buyer = await scene.person()
  third = await scene.person()
})

describe('what the chat sees', () => {
  it('never fails or loses a payment when the card cannot be changed, and is made up for', async () => {
    const groupId = await scene.formed(leader, 3)
    const cards = [{ id: 'card', expiresAt: scene.clock.now() + 2 * DAY }]
    await scene.store.update('groups', { _id: groupId }, { $set: { cards } })
    scene.openapi.cardsDown = true
    const { orderId } = await scene.join(buyer, groupId)
    expect((await notify(scene, await paymentOf(scene, orderId))).status).toBe(204)
    expect((await scene.orderOf(orderId)).state).toBe('GROUPING')
    expect((await scene.groupOf(groupId)).outbox.map(({ kind }) => kind)).toContain('CARD')
    scene.openapi.cardsDown = false
    await scene.later(2 * MINUTE)
    expect(scene.openapi.cards).toEqual(['card 2/3'])
    expect((await scene.groupOf(groupId)).outbox).toEqual([])
  })

  it('tells who allowed it, once for each allowance, also when WeChat was away (fault 24)', async () => {
    const template = (id: string) => ({ id, fields: { product: 'thing1' } })
    process.env['MESSAGE_TEMPLATES'] = JSON.stringify({
      GROUP_JOINED: template('joined'),
      GROUP_SUCCEEDED: template('succeeded'),
    })
    const allow = ({ openid }: Buyer, messages: object) =>
      scene.store.update('users', { _id: openid }, { $set: { messages } })
    await allow(leader, { GROUP_JOINED: 1, GROUP_SUCCEEDED: 2 })
    await allow(buyer, { GROUP_SUCCEEDED: 1 })
    const groupId = await scene.formed(leader, 3)
    scene.openapi.messages.length = 0
    scene.openapi.messagesDown = true
    await scene.member(buyer, groupId)
    await scene.later(MINUTE)
    expect(scene.openapi.messages).toEqual([])
    scene.openapi.messagesDown = false
    await scene.later(2 * MINUTE)
    await scene.member(third, groupId)
    await scene.later(2 * MINUTE)
    const told = scene.openapi.messages.map(({ touser, template_id }) => `${touser} ${template_id}`)
    expect(told.sort()).toEqual(
      [`${leader.openid} joined`, `${leader.openid} succeeded`, `${buyer.openid} succeeded`].sort(),
    )
    expect((await scene.groupOf(groupId)).outbox).toEqual([])
    delete process.env['MESSAGE_TEMPLATES']
  })
})
