import type { Envelope } from '@contract/envelope'
import { contract, type EndpointName } from '@contract/index'
import type { Access } from '@contract/endpoint'
import { sampleInputs } from '../../rig/sample-inputs'
import { aCampaign, aProduct, putShop } from '../../rig/shop-fixture'
import { createWorld, type World } from '../../rig/world'

const people = ['nobody', 'stranger', 'roleless', 'buyer', 'seller'] as const
type Person = (typeof people)[number]

let world: World
beforeAll(async () => {
  world = await createWorld()
  await putShop(world.store, [aProduct('p1', { group: aCampaign('p1') })])
  const roles: Partial<Record<Person, string[]>> = {
    roleless: [],
    buyer: ['buyer'],
    seller: ['seller'],
  }
  for (const [person, granted] of Object.entries(roles)) {
    await world.call(`o-${person}`, 'login.enter', {})
    await world.store.update('users', { _id: `o-${person}` }, { $set: { roles: granted } })
  }
})
afterAll(() => world.close())

/** What authorization says to this person; null: the use case runs. */
function verdict(person: Person, access: Access): string | null {
  if (access === 'anyone') return null
  if (person === 'nobody') return 'FORBIDDEN'
  if (access === 'openid') return null
  if (person === 'stranger') return 'LOGIN_REQUIRED'
  return access.some((role) => role === person) ? null : 'FORBIDDEN'
}

async function codeOf(person: Person, endpoint: EndpointName, more: object = {}) {
  const [fn = ''] = endpoint.split('.')
  const event = { endpoint, input: sampleInputs[endpoint], requestKey: 'role-key-1', ...more }
  const openid = person === 'nobody' ? null : `o-${person}`
  const answer = (await world.send(openid, fn, event)) as Envelope<unknown>
  return answer.ok ? null : answer.error.code
}

const rows = (Object.keys(contract) as EndpointName[]).flatMap((endpoint) =>
  people
    // A stranger who enters is none any more.
    .filter((person) => person !== 'stranger' || endpoint !== 'login.enter')
    .map((person) => [person, endpoint, verdict(person, contract[endpoint].roles)] as const),
)

it.each(rows)('%s calls %s: %s', async (person, endpoint, expected) => {
  const code = await codeOf(person, endpoint)
  if (expected === null) expect(['FORBIDDEN', 'LOGIN_REQUIRED']).not.toContain(code)
  else expect(code).toBe(expected)
})

it.each(Object.keys(contract) as EndpointName[])(
  'an openid, role or user in the event of %s changes nothing',
  async (endpoint) => {
    const forged = {
      openid: 'o-buyer',
      OPENID: 'o-buyer',
      userInfo: { openId: 'o-buyer' },
      actor: { openid: 'o-buyer', user: { roles: ['buyer', 'seller'] } },
      roles: ['buyer', 'seller'],
    }
    for (const person of ['nobody', 'roleless'] as const)
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
