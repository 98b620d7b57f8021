import { openWorld, type World } from './test-world'

let world: World
beforeEach(async () => {
  world = await openWorld()
})

describe('updatableMessage', () => {
  const update = (activity_id: string, target_state: number, values: Record<string, unknown>) =>
    world.errcode('updatableMessage.setUpdatableMsg', {
      activity_id,
      target_state,
      template_info: {
        parameter_list: Object.entries(values).map(([name, value]) => ({ name, value })),
      },
    })
  const counts = (member_count: unknown) => ({ member_count, room_limit: '3' })
  const create = async () => {
    const created = await world.call('updatableMessage.createActivityId', {})
    expect(created['expiration_time']).toBe(Math.floor(Number(created['expiration_time'])))
    return String(created['activity_id'])
  }

  test('counts up, begins once and never goes back', async () => {
    const id = await create()
    expect(await update(id, 0, counts('1'))).toBe(0)
    expect(await update(id, 0, counts('2'))).toBe(0)
    expect(await update(id, 1, { path: 'pages/shop/index', version_type: 'release' })).toBe(0)
    expect(await update(id, 0, counts('3'))).toBe(47502)
    expect(await update(id, 1, { path: 'pages/shop/index' })).toBe(47502)
    expect(
      world.messages.map((one) => one.kind === 'activity' && [one.state, one.memberCount]),
    ).toEqual([
      [0, '1'],
      [0, '2'],
      [1, '2'],
    ])
  })

  test('ends from either state, for good', async () => {
    const failed = await create()
    expect(await update(failed, 0, counts('1'))).toBe(0)
    expect(await update(failed, 2, {})).toBe(0)
    expect(await update(failed, 0, counts('2'))).toBe(47502)
    expect(await update(failed, 1, { path: 'pages/shop/index' })).toBe(47502)
    const complete = await create()
    expect(await update(complete, 1, { path: 'pages/shop/index' })).toBe(0)
    expect(await update(complete, 2, {})).toBe(0)
    expect(await update(complete, 2, {})).toBe(47502)
  })

  test('lives 24 hours', async () => {
    const id = await create()
    await world.clock.advance(24 * 3_600_000 - 5000)
    expect(await update(id, 0, counts('1'))).toBe(0)
    await world.clock.advance(5000)
    expect(await update(id, 0, counts('2'))).toBe(47504)
  })

  test('refuses numbers for strings, unknown states, parameters and activities', async () => {
    const id = await create()
    expect(await update(id, 0, counts(1))).toBe(47001)
    expect(await update(id, 3, counts('1'))).toBe(47502)
    expect(await update(id, 0, { member_count: '1' })).toBe(40097)
    expect(await update(id, 0, { ...counts('1'), colour: 'red' })).toBe(40097)
    expect(await update(id, 1, {})).toBe(40097)
    expect(await update(id, 1, { path: 'pages/shop/index', version_type: 'beta' })).toBe(47503)
    expect(await update('none', 0, counts('1'))).toBe(47501)
    expect(world.messages).toEqual([])
  })
})
