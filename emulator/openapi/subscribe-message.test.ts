import { isFieldValue } from './subscribe-fields'
import { openWorld, type World } from './test-world'

let world: World
beforeEach(async () => {
  world = await openWorld()
})

describe('subscribeMessage.send', () => {
  const message = (changes: Record<string, unknown> = {}) => ({
    touser: 'o-buyer',
    template_id: 'local-order-paid',
    page: 'packages/order/pages/detail/index?id=1',
    data: {
      character_string1: { value: 'order-0001' },
      thing2: { value: '云南小粒咖啡' },
      amount3: { value: '￥8.80' },
      time4: { value: '2026年1月2日 15:01' },
    },
    ...changes,
  })
  const send = (changes?: Record<string, unknown>) =>
    world.errcode('subscribeMessage.send', message(changes))
  const accept = () => world.asUser('/wechat/subscribe-accept', { tmplIds: ['local-order-paid'] })

  test('one accept is one send, and the stage sees the message', async () => {
    expect(await send()).toBe(43101)
    expect((await accept()).data).toMatchObject({ 'local-order-paid': 'accept' })
    await accept()
    expect([await send(), await send(), await send()]).toEqual([0, 0, 43101])
    expect(world.messages).toHaveLength(2)
    expect(world.messages[0]).toMatchObject({
      kind: 'subscribe',
      openid: 'o-buyer',
      title: '订单支付成功通知',
      page: 'packages/order/pages/detail/index?id=1',
      fields: [
        { label: '订单编号', value: 'order-0001' },
        { label: '商品名称', value: '云南小粒咖啡' },
        { label: '支付金额', value: '￥8.80' },
        { label: '支付时间', value: '2026年1月2日 15:01' },
      ],
    })
  })

  test('a refused send leaves the accept', async () => {
    await accept()
    const thing2 = { value: '字'.repeat(21) }
    expect(await send({ data: { ...message().data, thing2 } })).toBe(47003)
    expect(await send()).toBe(0)
  })

  test('one accept is not used up twice at once', async () => {
    await accept()
    const sent = await Promise.all([send(), send(), send()])
    expect(sent.filter((code) => code === 0)).toHaveLength(1)
  })

  test.each([
    [{ template_id: 'none' }, 40037],
    [{ page: 'pages/none/index' }, 41030],
    [{ data: {} }, 47003],
    [{ touser: '' }, 47001],
    [{ touser: 'o-other' }, 43101],
  ])('refuses %j', async (changes, expected) => {
    await accept()
    expect(await send(changes)).toBe(expected)
    expect(world.messages).toEqual([])
  })

  test.each([
    ['thing1', '二十个字以内', '字'.repeat(21)],
    ['number1', '3', '3个'],
    ['letter1', 'ABC', 'A1'],
    ['character_string1', 'SF-1234567890', '单号'],
    ['time1', '15:01', '25:01'],
    ['time1', '2026年1月2日 15:01', '2026年1月2日'],
    ['date1', '2026年1月2日', '明天'],
    ['amount1', '￥8.80', '八元'],
    ['phone_number1', '+86 138-0013-8000', '无'],
    ['car_number1', '粤A8Z888挂', '粤A8Z888挂挂'],
    ['name1', '张三', '张3'],
    ['phrase1', '已退款', '已经全部退款'],
    ['unknown1', '', 'x'],
  ])('the field %s takes %j and not %j', (key, good, bad) => {
    if (good !== '') expect(isFieldValue(key, good)).toBe(true)
    expect(isFieldValue(key, bad)).toBe(false)
  })

  test('accepts name known templates, three at most, and a person', async () => {
    const url = '/wechat/subscribe-accept'
    expect((await world.asUser(url, { tmplIds: ['none'] })).status).toBe(400)
    expect((await world.asUser(url, { tmplIds: [] })).status).toBe(400)
    const four = Array<string>(4).fill('local-order-paid')
    expect((await world.asUser(url, { tmplIds: four })).status).toBe(400)
    expect((await world.asUser(url, { tmplIds: ['local-order-paid'] }, '')).status).toBe(400)
  })
})
