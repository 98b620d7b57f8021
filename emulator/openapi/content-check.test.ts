import { openWorld, type World } from './test-world'

let world: World
beforeEach(async () => {
  world = await openWorld()
})

describe('security.msgSecCheck', () => {
  const check = (changes: Record<string, unknown>) =>
    world.call('security.msgSecCheck', {
      version: 2,
      openid: 'o-buyer',
      scene: 2,
      content: '很好吃',
      ...changes,
    })

  test('passes plain words and finds risky ones, spaced out too', async () => {
    expect(await check({})).toMatchObject({ errcode: 0, result: { suggest: 'pass', label: 100 } })
    const risky = { result: { suggest: 'risky', label: 20006 } }
    expect(await check({ content: '来赌 博' })).toMatchObject(risky)
    expect(await check({ nickname: '赌博' })).toMatchObject(risky)
  })

  test.each([
    [{ version: 1 }, 40097],
    [{ openid: '' }, 40003],
    [{ scene: 5 }, 40129],
    [{ content: '' }, 44004],
    [{ content: '字'.repeat(2501) }, 45002],
    [{ content: 5 }, 47001],
  ])('refuses %j', async (changes, expected) => {
    expect((await check(changes))['errcode']).toBe(expected)
  })

  test('takes 2500 characters', async () => {
    expect((await check({ content: '字'.repeat(2500) }))['errcode']).toBe(0)
  })
})
