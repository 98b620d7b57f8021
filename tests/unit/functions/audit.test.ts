import { employ, owner, staffWith } from '../../rig/staff'
import { createScene, type Scene } from './order-scene'

const BOSS = 'o-boss'
const COLLEAGUE = 'o-colleague'
const PHONE = '13812345678'
let scene: Scene
beforeAll(async () => {
  scene = await createScene()
  for (const [openid, staff] of [
    [BOSS, owner],
    [COLLEAGUE, { ...staffWith('STAFF', 'ORDERS'), name: '小李' }],
  ] as const) {
    await scene.ok(openid, 'login.enter', {})
    await employ(scene.store, openid, staff)
  }
})
afterAll(() => scene.close())

const rename = (openid: string, name: string, key?: string) =>
  scene.outcome(openid, 'seller.saveSupplier', { name }, key)

/** Every entry by the cursor. */
async function walk(personId?: string, limit = 3) {
  const seen: { id: string; at: number; action: string; outcome: string; who: { name: string } }[] =
    []
  let cursor: string | undefined
  do {
    const page = await scene.ok(BOSS, 'seller.listAudit', {
      limit,
      ...(personId !== undefined && { personId }),
      ...(cursor !== undefined && { cursor }),
    })
    expect(page.items.length).toBeLessThanOrEqual(limit)
    seen.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return seen
}

it('tells who did what to which id, and how it ended', async () => {
  const personId = (await scene.ok(COLLEAGUE, 'login.enter', {})).id
  const input = { personId: 'uNobody', name: `李雷${PHONE}`, permissions: [] }
  expect(await scene.outcome(COLLEAGUE, 'seller.changeStaff', input)).toBe('STAFF_NOT_FOUND')
  const { items } = await scene.ok(BOSS, 'seller.listAudit', { personId })
  expect(items).toEqual([
    {
      id: expect.any(String) as string,
      at: scene.clock.now(),
      who: { id: personId, name: '小李' },
      action: 'seller.changeStaff',
      target: { personId: 'uNobody' },
      outcome: 'STAFF_NOT_FOUND',
    },
  ])
  const stored = JSON.stringify(
    await scene.store.find('audit', {}, { sort: [['at', -1]], limit: 99 }),
  )
  for (const secret of [PHONE, '李雷', COLLEAGUE]) expect(stored).not.toContain(secret)
})

it('has one entry for a call and its repeats, whatever the answers were', async () => {
  const before = (await walk()).length
  for (let n = 0; n < 3; n += 1) expect(await rename(BOSS, '果园', 'supplier-key-1')).toBe('ok')
  expect((await walk()).length).toBe(before + 1)
})

it('another deed under a used request key is another entry', async () => {
  const before = (await walk()).length
  await rename(BOSS, '茶场', 'supplier-key-2')
  await rename(BOSS, '菜场', 'supplier-key-2')
  expect((await walk()).length).toBe(before + 2)
})

it('costs two round trips more than the call, and a refused call none', async () => {
  await rename(BOSS, '鱼场')
  // Who calls, the entry, the supplier, the entry's end.
  expect(scene.logs.at(-1)).toMatchObject({ outcome: 'ok', trips: 4 })
  await scene.ok('o-nobody', 'login.enter', {})
  const before = (await walk()).length
  expect(await rename('o-nobody', '鱼场')).toBe('FORBIDDEN')
  expect(scene.logs.at(-1)).toMatchObject({ outcome: 'FORBIDDEN', trips: 1 })
  expect((await walk()).length).toBe(before)
})

it('is listed newest first, each once, of all and of one', async () => {
  for (let n = 0; n < 7; n += 1) {
    await rename(n % 2 === 0 ? BOSS : COLLEAGUE, `场${n}`)
    if (n > 3) await scene.clock.advance(1000)
  }
  for (const limit of [1, 2, 20]) {
    const all = await walk(undefined, limit)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    const times = all.map(({ at }) => at)
    expect(times).toEqual([...times].sort((a, b) => b - a))
    const personId = (await scene.ok(COLLEAGUE, 'login.enter', {})).id
    const theirs = all.filter(({ who }) => who.name === '小李')
    expect(await walk(personId, limit)).toEqual(theirs)
  }
})

it('refuses a cursor that is none of this list', async () => {
  const { nextCursor } = await scene.ok(BOSS, 'seller.listAudit', { limit: 1 })
  const cursor = nextCursor ?? ''
  const ask = (input: object) => scene.outcome(BOSS, 'seller.listAudit', input)
  expect(await ask({ cursor })).toBe('ok')
  expect(await ask({ cursor, personId: 'u1' })).toBe('BAD_REQUEST')
  expect(await ask({ cursor: 'nonsense' })).toBe('BAD_REQUEST')
})
