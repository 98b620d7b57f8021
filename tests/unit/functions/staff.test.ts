import type { Permission } from '@domain/staff-state'
import { operatorOf, staffWith } from '../../rig/staff'
import { createStaffScene, grantOf, type StaffScene } from './staff-scene'

let scene: StaffScene
let { newPerson, hired, me, invite, accept, revoke, change } = {} as StaffScene
beforeAll(async () => {
  scene = await createStaffScene()
  ;({ newPerson, hired, me, invite, accept, revoke, change } = scene)
})
afterAll(() => scene.close())

describe('whoever may manage the staff without being the owner', () => {
  const cases: [string, Permission[], string][] = [
    ['what they have', ['ORDERS'], 'ok'],
    ['nothing', [], 'ok'],
    ['what they have not', ['ORDERS', 'REPORTS'], 'OWNER_ONLY'],
    ['the staff itself', ['STAFF'], 'OWNER_ONLY'],
  ]
  it.each(cases)('grants %s: %s %s', async (_, permissions, expected) => {
    const colleague = await hired(staffWith('STAFF', 'ORDERS'))
    const input = { name: '小王', grant: grantOf(...permissions) }
    expect(await scene.outcome(colleague, 'seller.inviteStaff', input)).toBe(expected)
    const other = await hired(staffWith())
    expect(await change(colleague, other, '小王', permissions)).toBe(expected)
  })

  it('makes a supplier’s operator only with what those can do', async () => {
    const { supplierId } = await scene.ok(await hired(), 'seller.saveSupplier', { name: '茶场' })
    const input = { name: '老李', grant: { role: 'SUPPLIER', supplierId } as const }
    const ask = async (...permissions: Permission[]) =>
      scene.outcome(await hired(staffWith('STAFF', ...permissions)), 'seller.inviteStaff', input)
    expect(await ask('ORDERS')).toBe('OWNER_ONLY')
    expect(await ask('ORDERS', 'PRODUCTS')).toBe('ok')
  })

  it('neither changes nor revokes the owner, themselves, or another like them', async () => {
    const colleague = await hired(staffWith('STAFF', 'ORDERS'))
    const equal = await hired(staffWith('STAFF'))
    const boss = await hired()
    for (const [other, code] of [
      [boss, 'OWNER_STAYS'],
      [colleague, 'OWNER_ONLY'],
      [equal, 'OWNER_ONLY'],
    ] as const) {
      expect(await change(colleague, other, '新名', [])).toBe(code)
      expect(await revoke(colleague, other)).toBe(code)
      expect((await me(other)).staff).not.toBeNull()
    }
  })

  it('leaves another what that one has, and takes away', async () => {
    const colleague = await hired(staffWith('STAFF', 'ORDERS'))
    const other = await hired(staffWith('ORDERS', 'REPORTS'))
    expect(await change(colleague, other, '老王', ['REPORTS'])).toBe('ok')
    expect((await me(other)).staff).toMatchObject({ name: '老王', permissions: ['REPORTS'] })
    expect(await revoke(colleague, other)).toBe('ok')
    expect((await me(other)).staff).toBeNull()
  })
})

describe('the owner', () => {
  it('stays, for themselves too', async () => {
    const boss = await hired()
    expect(await change(boss, boss, '新名', [])).toBe('OWNER_STAYS')
    expect(await revoke(boss, boss)).toBe('OWNER_STAYS')
  })

  it('grants the staff itself and takes it away', async () => {
    const boss = await hired()
    const colleague = await hired(staffWith())
    expect(await change(boss, colleague, '小王', ['STAFF'])).toBe('ok')
    expect(await scene.outcome(colleague, 'seller.listStaff', {})).toBe('ok')
    expect(await change(boss, colleague, '小王', [])).toBe('ok')
    expect(await scene.outcome(colleague, 'seller.listStaff', {})).toBe('FORBIDDEN')
  })

  it('renames a supplier’s operator, who gets no permissions by it', async () => {
    const boss = await hired()
    const operator = await hired(operatorOf('v1'))
    expect(await change(boss, operator, '老张', ['STAFF', 'ORDERS'])).toBe('ok')
    expect((await me(operator)).staff).toEqual({ role: 'SUPPLIER', permissions: [], name: '老张' })
  })

  it('revokes once and for all: a repeat is fine, a stranger is not found', async () => {
    const boss = await hired()
    const colleague = await hired(staffWith('ORDERS'))
    expect(await revoke(boss, colleague)).toBe('ok')
    expect(await scene.outcome(colleague, 'seller.orderCounts', {})).toBe('FORBIDDEN')
    expect(await revoke(boss, colleague)).toBe('ok')
    const outcome = scene.outcome(boss, 'seller.revokeStaff', { personId: 'uNobody' })
    expect(await outcome).toBe('STAFF_NOT_FOUND')
    expect(await change(boss, colleague, '小王', [])).toBe('STAFF_NOT_FOUND')
  })

  it('revokes whatever a colleague changes at the same time', async () => {
    const boss = await hired()
    const colleague = await hired(staffWith('STAFF', 'ORDERS'))
    const other = await hired(staffWith('ORDERS'))
    const [revoked] = await Promise.all([
      revoke(boss, other),
      change(colleague, other, '甲', []),
      change(colleague, other, '乙', ['ORDERS']),
    ])
    expect(revoked).toBe('ok')
    expect((await me(other)).staff).toBeNull()
  })
})

it('an owner from before there was a staff is the owner', async () => {
  const old = await newPerson()
  const change = { $set: { roles: ['buyer', 'seller'] }, $unset: { staff: true, staffGrant: true } }
  await scene.store.update('users', { _id: old }, change)
  expect((await me(old)).staff).toMatchObject({ role: 'OWNER' })
  const { members } = await scene.ok(old, 'seller.listStaff', {})
  expect(members.find(({ role, id }) => role === 'OWNER' && id !== '')).toBeDefined()
  expect(await scene.outcome(old, 'seller.saveSupplier', { name: '果园' })).toBe('ok')
  const person = await newPerson()
  await scene.store.update('users', { _id: person }, { $unset: { staff: true, staffGrant: true } })
  expect(await accept(person, (await invite(old, grantOf('ORDERS'))).token)).toBe('ok')
})

it('a supplier is made once for a repeat, and renamed', async () => {
  const boss = await hired()
  const made = () => scene.ok(boss, 'seller.saveSupplier', { name: '绿茶场' }, 'supplier-key')
  const { supplierId } = await made()
  expect((await made()).supplierId).toBe(supplierId)
  for (const name of ['白茶场', '白茶场'])
    await scene.ok(boss, 'seller.saveSupplier', { supplierId, name })
  const { suppliers } = await scene.ok(boss, 'seller.listStaff', {})
  expect(suppliers.filter(({ id }) => id === supplierId)).toEqual([
    { id: supplierId, name: '白茶场' },
  ])
  const unknown = { supplierId: 'vNone', name: '茶场' }
  expect(await scene.outcome(boss, 'seller.saveSupplier', unknown)).toBe('BAD_REQUEST')
})
