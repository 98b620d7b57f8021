import type { Envelope } from '@contract/envelope'
import { commonErrors } from '@contract/errors'
import type { Endpoint } from '@contract/endpoint'
import { contract, type EndpointName } from '@contract/index'
import fc from 'fast-check'
import { sampleInputs } from '../../rig/sample-inputs'
import { aCampaign, aProduct, putShop } from '../../rig/shop-fixture'
import { employ, owner } from '../../rig/staff'
import { createWorld, type World } from '../../rig/world'
import { putSampledThings } from './sampled-things'

const BUYER = 'o-buyer'
const BOSS = 'o-boss'
/** What a refusal may not change. The audit log is none of these: it tells of refusals too. */
const COLLECTIONS = [
  'users',
  'products',
  'stocks',
  'orders',
  'groups',
  'shares',
  'touches',
  'settings',
  'categories',
  'alerts',
  'invites',
  'suppliers',
  'stock_movements',
  'reports',
  'report_items',
  'customers',
  'segments',
]

let world: World
beforeAll(async () => {
  world = await createWorld()
  await putShop(world.store, [aProduct('p1', { group: aCampaign('p1') })], 1_000_000)
  await world.call(BUYER, 'login.enter', {})
  await world.call(BOSS, 'login.enter', {})
  await employ(world.store, BOSS, owner)
  await putSampledThings(world, BUYER, BOSS)
})
afterAll(() => world.close())

const contents = async () =>
  JSON.stringify(
    await Promise.all(
      COLLECTIONS.map((name) => world.store.find(name, {}, { sort: [['_id', 1]], limit: 1000 })),
    ),
  )

/** What a forger puts where a value belongs. */
const hostile = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1.5,
    1e308,
    Number.MAX_SAFE_INTEGER,
    '',
    ' ',
    '\u0000',
    '$where',
    'a.b',
    '../../x',
    'x'.repeat(5000),
    '𠮷'.repeat(60),
    [],
    {},
    { $gt: '' },
    { $ne: null },
    { $regex: '.*' },
    { __op: 'gt' },
    Array(100).fill({ skuId: 'p1-1', quantity: 1 }),
  ),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>,
)

type Path = ReadonlyArray<string | number>

function pathsOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at]
  const inner = Object.keys(value).flatMap((key) =>
    pathsOf((value as Record<string, unknown>)[key], [...at, key]),
  )
  return [at, ...inner]
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by
  const copy = (
    Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }
  ) as Record<string | number, unknown>
  copy[key] = replaced(copy[key], rest, by)
  return copy
}

const withKey = (value: unknown, key: string, by: unknown): unknown =>
  JSON.parse(
    `{${JSON.stringify(key)}:${JSON.stringify(by)},${JSON.stringify(value).slice(1).replace(/^}/, '"":0}')}`,
  )

/** Valid input with one value replaced, with a key too many, or something else altogether. */
const inputsLike = (sample: object) =>
  fc.oneof(
    fc
      .tuple(fc.constantFrom(...pathsOf(sample)), hostile)
      .map(([path, value]) => replaced(sample, path, value)),
    fc
      .tuple(
        fc.constantFrom('__proto__', 'constructor', 'openid', 'price', 'roles', '$where'),
        hostile,
      )
      .map(([key, value]) => withKey(sample, key, value)),
    hostile,
  )

const requestKey = fc.integer({ min: 0, max: 1e9 }).map((n) => `fuzz-key-${n}`)

describe.each(Object.entries(contract) as Array<[EndpointName, Endpoint]>)(
  '%s',
  (name, { errors, roles }) => {
    // Whom authorization lets through, so that the use case meets what the schema lets through.
    const caller = typeof roles === 'object' && 'permission' in roles ? BOSS : BUYER
    const allowed = new Set<string>([...commonErrors, ...errors])
    allowed.delete('INTERNAL')
    const [fn = ''] = name.split('.')

    it('answers hostile input with a declared refusal or properly, and a refusal writes nothing', async () => {
      const property = fc.asyncProperty(
        inputsLike(sampleInputs[name]),
        requestKey,
        async (input, key) => {
          const before = await contents()
          const event = { endpoint: name, input, requestKey: key }
          const answer = (await world.send(caller, fn, event)) as Envelope<unknown>
          if (answer.ok) return
          expect(allowed).toContain(answer.error.code)
          if (answer.error.code === 'BAD_REQUEST')
            expect(Object.keys(answer.error.params ?? {}).filter((key) => key !== 'field')).toEqual(
              [],
            )
          expect(JSON.stringify(answer)).not.toMatch(/\bat .*\.(ts|js)|node_modules/)
          expect(await contents()).toBe(before)
        },
      )
      await fc.assert(property, { numRuns: 120 })
    })

    it('refuses an unknown key', async () => {
      const input = { ...sampleInputs[name], surprise: 1 }
      const event = { endpoint: name, input, requestKey: 'fuzz-key-0' }
      expect(await world.send(caller, fn, event)).toMatchObject({
        error: { code: 'BAD_REQUEST', params: { field: 'surprise' } },
      })
    })
  },
)

it('answers any event at all', async () => {
  const anything = fc.oneof(
    fc.jsonValue(),
    fc.record({ endpoint: fc.jsonValue(), input: fc.jsonValue() }),
  )
  const property = fc.asyncProperty(
    anything,
    fc.constantFrom('login', 'shop', 'order', 'referral', 'seller'),
    async (event, fn) => {
      expect(await world.send(BUYER, fn, event)).toMatchObject({ ok: false })
    },
  )
  await fc.assert(property, { numRuns: 200 })
}, 60_000)

it('logged no INTERNAL on the way', () => {
  expect(world.logs.filter(({ outcome }) => outcome === 'INTERNAL')).toEqual([])
})
