import { staffWith } from '../../rig/staff'
import { createStaffScene, grantOf, type StaffScene } from './staff-scene'

const HOUR = 3_600_000
let scene: StaffScene
let { newPerson, hired, me, invite, accept, revoke, change } = {} as StaffScene
beforeAll(async () => {
  scene = await createStaffScene()
  ;({ newPerson, hired, me, invite, accept, revoke, change } = scene)
})
afterAll(() => scene.close())

describe('an invite', () => {
  it('is shown, accepted, and makes a member of staff at once', async () => {
    const boss = await hired()
    const { token, expiresAt } = await invite(boss, grantOf('PRODUCTS', 'ORDERS'))
    expect(expiresAt).toBe(scene.clock.now() + 24 * HOUR)
    const person = await newPerson()
    expect(await scene.outcome(person, 'seller.orderCounts', {})).toBe('FORBIDDEN')
    expect(await scene.ok(person, 'seller.showInvite', { token })).toEqual({
      shopName: '拼享',
      name: '小王',
      role: 'STAFF',
      permissions: ['ORDERS', 'PRODUCTS'],
      supplierName: null,
      expiresAt,
    })
    expect(await accept(person, token)).toBe('ok')
    expect(await scene.outcome(person, 'seller.orderCounts', {})).toBe('ok')
    expect((await me(person)).staff).toEqual({
      role: 'STAFF',
      permissions: ['ORDERS', 'PRODUCTS'],
      name: '小王',
    })
  })

  it('is for one person: the next one finds it gone, a repeat of the first is fine', async () => {
    const { token } = await invite(await hired(), grantOf('ORDERS'))
    const [first, second] = [await newPerson(), await newPerson()]
    expect(await accept(first, token)).toBe('ok')
    expect(await accept(first, token)).toBe('ok')
    expect(await accept(second, token)).toBe('INVITE_INVALID')
    expect(await scene.outcome(second, 'seller.showInvite', { token })).toBe('INVITE_INVALID')
    expect((await me(second)).staff).toBeNull()
  })

  it('of many at once one gets it', async () => {
    const { token } = await invite(await hired(), grantOf('ORDERS'))
    const crowd = await Promise.all(Array.from({ length: 8 }, newPerson))
    const outcomes = await Promise.all(crowd.map((openid) => accept(openid, token)))
    expect(outcomes.sort()).toEqual([...Array<string>(7).fill('INVITE_INVALID'), 'ok'])
    const placed = await Promise.all(crowd.map(me))
    expect(placed.filter(({ staff }) => staff !== null)).toHaveLength(1)
  })

  it('tapped twice at once by one person is accepted once', async () => {
    const { token } = await invite(await hired(), grantOf('ORDERS'))
    const person = await newPerson()
    expect(await Promise.all([accept(person, token), accept(person, token)])).toEqual(['ok', 'ok'])
  })

  it('ends after a day', async () => {
    const { token } = await invite(await hired(), grantOf('ORDERS'))
    const person = await newPerson()
    await scene.clock.advance(24 * HOUR)
    expect(await scene.outcome(person, 'seller.showInvite', { token })).toBe('INVITE_INVALID')
    expect(await accept(person, token)).toBe('INVITE_INVALID')
  })

  it('is stored without its token', async () => {
    const { token } = await invite(await hired(), grantOf('ORDERS'))
    const stored = await scene.store.find('invites', {}, { limit: 1000 })
    expect(JSON.stringify(stored)).not.toContain(token)
    const logged = await scene.store.find('audit', {}, { sort: [['at', -1]], limit: 1000 })
    expect(JSON.stringify([logged, scene.logs])).not.toContain(token)
  })

  it('a repeat with the same request key has the same token, another key another', async () => {
    const boss = await hired()
    const first = await invite(boss, grantOf('ORDERS'), 'invite-key-1')
    await scene.clock.advance(HOUR)
    expect(await invite(boss, grantOf('ORDERS'), 'invite-key-1')).toEqual(first)
    const { token } = await invite(boss, grantOf('ORDERS'), 'invite-key-2')
    expect(token).not.toBe(first.token)
    const other = await invite(await hired(), grantOf('ORDERS'), 'invite-key-1')
    expect(other.token).not.toBe(first.token)
  })

  it('is not used up by somebody who has a place already', async () => {
    const boss = await hired()
    const { token } = await invite(boss, grantOf('ORDERS'))
    expect(await accept(boss, token)).toBe('STAFF_ALREADY')
    expect(await accept(await newPerson(), token)).toBe('ok')
  })

  it('gives nothing back once the place was taken away', async () => {
    const boss = await hired()
    const person = await newPerson()
    const [first, second] = [await invite(boss, grantOf('ORDERS')), await invite(boss, grantOf())]
    for (const { token } of [first, second]) {
      expect(await accept(person, token)).toBe('ok')
      expect(await revoke(boss, person)).toBe('ok')
    }
    for (const { token } of [first, second])
      expect(await accept(person, token)).toBe('INVITE_INVALID')
    expect((await me(person)).staff).toBeNull()
    expect(await accept(person, (await invite(boss, grantOf())).token)).toBe('ok')
  })

  it('is worth nothing when its inviter may not grant it any more', async () => {
    const boss = await hired()
    const colleague = await hired(staffWith('STAFF', 'ORDERS', 'PRODUCTS'))
    const [one, two] = [
      await invite(colleague, grantOf('PRODUCTS')),
      await invite(colleague, grantOf('ORDERS')),
    ]
    expect(await change(boss, colleague, '小李', ['STAFF', 'ORDERS'])).toBe('ok')
    const person = await newPerson()
    expect(await accept(person, one.token)).toBe('INVITE_INVALID')
    expect(await revoke(boss, colleague)).toBe('ok')
    expect(await accept(person, two.token)).toBe('INVITE_INVALID')
  })

  it('of a supplier needs the supplier to be there', async () => {
    const boss = await hired()
    const { supplierId } = await scene.ok(boss, 'seller.saveSupplier', { name: '阳山果园' })
    const to = (id: string) => ({
      name: '老李',
      grant: { role: 'SUPPLIER', supplierId: id } as const,
    })
    expect(await scene.outcome(boss, 'seller.inviteStaff', to('vNone'))).toBe('BAD_REQUEST')
    const { token } = await scene.ok(boss, 'seller.inviteStaff', to(supplierId))
    const person = await newPerson()
    const shown = await scene.ok(person, 'seller.showInvite', { token })
    expect(shown).toMatchObject({ role: 'SUPPLIER', permissions: [], supplierName: '阳山果园' })
    expect(await accept(person, token)).toBe('ok')
    const { members } = await scene.ok(boss, 'seller.listStaff', {})
    expect(members.find(({ name }) => name === '老李')).toMatchObject({
      role: 'SUPPLIER',
      supplier: { id: supplierId, name: '阳山果园' },
    })
  })
})
