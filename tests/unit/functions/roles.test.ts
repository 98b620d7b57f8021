import type { Envelope } from '@contract/envelope'
import { contract, type EndpointName } from '@contract/index'
import type { Staff } from '@domain/staff'
import { permissions, type Permission } from '@domain/staff-state'
import { sampleInputs } from '../../rig/sample-inputs'
import { aCampaign, aProduct, putShop } from '../../rig/shop-fixture'
import { employ, operatorOf, owner, staffWith } from '../../rig/staff'
import { createWorld, type World } from '../../rig/world'
import { rows, unaudited } from './role-rows'

/**
 * `holder`: has only the permission that a row asks for; `lacker`: has all the others. A roleless
 * person is no buyer, a revoked one was everything once.
 */
const people = [
  'nobody',
  'stranger',
  'roleless',
  'buyer',
  'revoked',
  'lacker',
  'holder',
  'operator',
  'owner',
] as const
type Person = (typeof people)[number]

const endpoints = Object.keys(contract) as EndpointName[]
const permissionOf = (endpoint: EndpointName): Permission | null => {
  const [row = ''] = rows[endpoint].split('+')
  return permissions.find((permission) => permission === row) ?? null
}
const openidOf = (person: Person, endpoint: EndpointName) => {
  const perPermission = person === 'lacker' || person === 'holder'
  return perPermission ? `o-${person}-${permissionOf(endpoint) ?? 'ANY'}` : `o-${person}`
}

let world: World

async function settle(openid: string, staff: Staff | null, roles = ['buyer']): Promise<void> {
  await world.call(openid, 'login.enter', {})
  await employ(world.store, openid, staff)
  await world.store.update('users', { _id: openid }, { $set: { roles } })
}

beforeAll(async () => {
  world = await createWorld()
  await putShop(world.store, [aProduct('p1', { group: aCampaign('p1') })])
  await settle('o-roleless', null, [])
  await settle('o-buyer', null)
  await settle('o-revoked', staffWith(...permissions))
  await employ(world.store, 'o-revoked', null)
  await settle('o-operator', operatorOf('v1'))
  await settle('o-owner', owner)
  await settle('o-holder-ANY', staffWith())
  await settle('o-lacker-ANY', staffWith())
  for (const permission of permissions) {
    const others = permissions.filter((each) => each !== permission)
    await settle(`o-holder-${permission}`, staffWith(permission))
    await settle(`o-lacker-${permission}`, staffWith(...others))
  }
})
afterAll(() => world.close())

/** What authorization says to this person; null: the use case runs. */
function verdict(person: Person, endpoint: EndpointName): string | null {
  const row = rows[endpoint]
  if (row === 'visitor') return null
  if (person === 'nobody') return 'FORBIDDEN'
  if (row === 'entrant') return null
  if (person === 'stranger') return 'LOGIN_REQUIRED'
  if (row === 'buyer') return person === 'roleless' ? 'FORBIDDEN' : null
  const allowed: Person[] = row.endsWith('+operators')
    ? ['owner', 'holder', 'operator']
    : ['owner', 'holder']
  return allowed.includes(person) ? null : 'FORBIDDEN'
}

async function codeOf(person: Person, endpoint: EndpointName, more: object = {}) {
  const [fn = ''] = endpoint.split('.')
  const event = { endpoint, input: sampleInputs[endpoint], requestKey: 'role-key-1', ...more }
  const openid = person === 'nobody' ? null : openidOf(person, endpoint)
  const answer = (await world.send(openid, fn, event)) as Envelope<unknown>
  return answer.ok ? null : answer.error.code
}

const auditOf = (openid: string) =>
  world.store
    .find('users', { _id: openid }, { limit: 1 })
    .then(([user]) => world.store.count('audit', { 'who.id': user?.['publicId'] ?? '' }))

const cells = endpoints.flatMap((endpoint) =>
  people
    // A stranger who enters is none any more.
    .filter((person) => person !== 'stranger' || endpoint !== 'login.enter')
    .map((person) => [person, endpoint, verdict(person, endpoint)] as const),
)

it('every endpoint has a row', () => {
  expect(Object.keys(rows).sort()).toEqual([...endpoints].sort())
  for (const endpoint of unaudited) expect(rows).toHaveProperty([endpoint])
})

it.each(cells)('%s calls %s: %s', async (person, endpoint, expected) => {
  const openid = openidOf(person, endpoint)
  const before = await auditOf(openid)
  const code = await codeOf(person, endpoint)
  expect(world.logs.at(-1)).toMatchObject({ endpoint, outcome: code ?? 'ok' })
  if (expected !== null) {
    expect(code).toBe(expected)
    // A refused call is in the function's log only.
    expect(await auditOf(openid)).toBe(before)
    return
  }
  const broken = ['FORBIDDEN', 'LOGIN_REQUIRED', 'UNKNOWN_ENDPOINT', 'BUSY', 'INTERNAL']
  expect(broken).not.toContain(code)
  const isForStaff = !['visitor', 'entrant', 'buyer'].includes(rows[endpoint])
  const written = isForStaff && !unaudited.includes(endpoint) ? 1 : 0
  expect((await auditOf(openid)) - before).toBe(written)
})

it.each(endpoints)(
  'an openid, role or user in the event of %s changes nothing',
  async (endpoint) => {
    const user = { roles: ['buyer', 'seller'], staff: owner }
    const forged = {
      openid: 'o-owner',
      OPENID: 'o-owner',
      userInfo: { openId: 'o-owner' },
      actor: { openid: 'o-owner', user, staff: owner },
      roles: ['buyer', 'seller'],
      staff: owner,
    }
    for (const person of ['nobody', 'roleless', 'revoked'] as const)
      expect(await codeOf(person, endpoint, forged)).toBe(await codeOf(person, endpoint))
  },
)

it('an endpoint of one function is unknown to the others', async () => {
  const event = {
    endpoint: 'order.list',
    input: sampleInputs['order.list'],
    requestKey: 'role-key-1',
  }
  expect(await world.send('o-buyer', 'shop', event)).toMatchObject({
    error: { code: 'UNKNOWN_ENDPOINT' },
  })
})
