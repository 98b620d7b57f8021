import { employ, owner, staffWith } from '../../rig/staff'
import { type Crash, deaths, installCrash, runDying } from './crash'
import { createScene, type Scene } from './order-scene'

const BOSS = 'o-boss'
let scene: Scene
let crash: Crash
let people = 0
beforeAll(async () => {
  scene = await createScene()
  await scene.ok(BOSS, 'login.enter', {})
  await employ(scene.store, BOSS, owner)
  crash = installCrash(scene.store, ['users', 'invites', 'suppliers', 'audit'])
})
afterAll(() => scene.close())

async function newPerson(): Promise<string> {
  const openid = `o-person-${(people += 1)}`
  await scene.ok(openid, 'login.enter', {})
  return openid
}
const grant = { role: 'STAFF', permissions: ['ORDERS'] } as const
const invited = async () =>
  (
    await scene.ok(BOSS, 'seller.inviteStaff', {
      name: '小王',
      grant: { ...grant, permissions: ['ORDERS'] },
    })
  ).token
const staffOf = async (openid: string) => (await scene.ok(openid, 'login.enter', {})).staff
const personIdOf = async (openid: string) => (await scene.ok(openid, 'login.enter', {})).id
const auditOf = (action: string, target: Record<string, string>) =>
  scene.store
    .find(
      'audit',
      {},
      {
        sort: [
          ['at', -1],
          ['_id', -1],
        ],
        limit: 1000,
      },
    )
    .then((all) =>
      all.filter(
        (entry) =>
          entry['action'] === action && JSON.stringify(entry['target']) === JSON.stringify(target),
      ),
    )

describe.each(deaths)('accepting an invite, $how a write', (death) => {
  it.each([1, 2, 3])('write %i: accepting again gives the place, to nobody else', async (k) => {
    const token = await invited()
    const person = await newPerson()
    const accept = (openid: string) => scene.outcome(openid, 'seller.acceptInvite', { token })
    expect(await runDying(crash, k, death, () => accept(person))).toBe(true)
    const claimed = k > 1 || death.applied
    if (claimed) expect(await accept(await newPerson())).toBe('INVITE_INVALID')
    expect(await accept(person)).toBe('ok')
    expect(await staffOf(person)).toEqual({ ...grant, permissions: ['ORDERS'], name: '小王' })
    expect(await accept(await newPerson())).toBe('INVITE_INVALID')
    const joined = await auditOf('seller.acceptInvite', {})
    const id = await personIdOf(person)
    expect(joined.filter(({ who }) => (who as { id: string }).id === id)).toHaveLength(1)
  })
})

describe.each(deaths)('changing the staff, $how a write', (death) => {
  it.each([1, 2, 3])('write %i: a repeat of the change ends it and its one entry', async (k) => {
    const person = await newPerson()
    await employ(scene.store, person, staffWith())
    const personId = await personIdOf(person)
    const input = { personId, name: '老王', permissions: ['REPORTS' as const] }
    const change = () =>
      scene.outcome(BOSS, 'seller.changeStaff', input, `change-${death.kind}-${k}`)
    expect(await runDying(crash, k, death, change)).toBe(true)
    // Nothing is changed that no entry tells of.
    if ((await staffOf(person))?.name === '老王')
      expect(await auditOf('seller.changeStaff', { personId })).toHaveLength(1)
    expect(await change()).toBe('ok')
    expect(await staffOf(person)).toMatchObject({ name: '老王', permissions: ['REPORTS'] })
    expect(await auditOf('seller.changeStaff', { personId })).toMatchObject([{ outcome: 'ok' }])
  })

  it.each([1, 2, 3])('write %i: a repeat of the revocation ends it', async (k) => {
    const person = await newPerson()
    await employ(scene.store, person, staffWith('ORDERS'))
    const personId = await personIdOf(person)
    const revoke = () =>
      scene.outcome(BOSS, 'seller.revokeStaff', { personId }, `revoke-${death.kind}-${k}`)
    expect(await runDying(crash, k, death, revoke)).toBe(true)
    expect(await revoke()).toBe('ok')
    expect(await staffOf(person)).toBeNull()
    expect(await auditOf('seller.revokeStaff', { personId })).toMatchObject([{ outcome: 'ok' }])
  })
})
