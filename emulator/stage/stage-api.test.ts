import Fastify, { type FastifyInstance } from 'fastify'
import { createClock } from '../clock'
import { createEventBus } from '../event-bus'
import { createStore } from '../store/create-store'
import type { Store } from '../store/store-api'
import { makeStageCollections, PEOPLE } from './collections'
import { registerStageApi } from './stage-api'
import { createEventLog, type EventLog } from './stage-events'

const orders = {
  name: 'buyer',
  keys: [
    ['buyerId', 1],
    ['createdAt', -1],
    ['_id', -1],
  ],
} as const

const waiting = [
  { name: 'state', keys: [['state', 1]] },
  { name: 'after_sale', keys: [['afterSaleStage', 1]] },
] as const

const groups = {
  name: 'end',
  keys: [
    ['state', 1],
    ['endsAt', 1],
  ],
} as const

let store: Store
let app: FastifyInstance
let log: EventLog

beforeEach(async () => {
  store = await createStore({
    indexes: { orders: [orders, ...waiting], groups: [groups] },
    refuseScans: true,
  })
  await store.createCollection('users')
  await makeStageCollections(store)
  app = Fastify()
  log = createEventLog()
  const unused = () => Promise.reject(new Error('no function is called here'))
  registerStageApi(
    app,
    {
      store,
      clock: createClock(),
      events: createEventBus(),
      functions: { invoke: unused, functions: new Map(), instances: () => 0, close: unused },
      url: '',
      dataFolder: '',
      dist: '',
    },
    log,
  )
})
afterEach(async () => {
  await app.close()
  await store.close()
})

const post = (path: string, payload: object) =>
  app.inject({ method: 'POST', url: `/stage/api/${path}`, payload })

const person = (id: string, since: number) => ({
  _id: id,
  nickname: id,
  avatar: 'a.jpg',
  since,
})

test('people are listed in the order in which they came', async () => {
  await store.insert(PEOPLE, [person('aaaaaa', 2), person('bbbbbb', 1)])
  const people = (await app.inject('/stage/api/people')).json<{ _id: string }[]>()
  expect(people.map(({ _id }) => _id)).toEqual(['bbbbbb', 'aaaaaa'])
})

test('people are listed with what they are in the shop', async () => {
  await store.insert(PEOPLE, [person('aaaaaa', 1), person('bbbbbb', 2), person('cccccc', 3)])
  await store.insert('users', [
    { _id: 'aaaaaa', staff: { role: 'OWNER' } },
    { _id: 'bbbbbb', staff: null },
  ])
  const people = (await app.inject('/stage/api/people')).json<{ works: string | null }[]>()
  expect(people.map(({ works }) => works)).toEqual(['OWNER', null, null])
})

test('a message is kept, told to every page, and read by both', async () => {
  const sent = { from: 'aaaaaa', to: 'bbbbbb', text: 'hello' }
  expect((await post('messages', sent)).statusCode).toBe(200)
  const read = await app.inject('/stage/api/messages?a=bbbbbb&b=aaaaaa')
  expect(read.json()).toMatchObject([sent])
  const told = { kind: 'message', from: 'aaaaaa', to: 'bbbbbb' }
  expect(log.since(0).map(({ event }) => event)).toMatchObject([told])
})

test('what cannot be meant is refused with 400 and leaves nothing', async () => {
  const refused = [
    post('messages', { from: 'aaaaaa', to: 'bbbbbb', text: '   ' }),
    post('messages', { from: { $gt: '' }, to: 'bbbbbb', text: 'x' }),
    post('moments', { author: 'aaaaaa', text: 'x'.repeat(1001) }),
    post('people', { nickname: '' }),
    post('reset', {}),
    post('reset', { confirm: 'yes' }),
  ]
  for (const answer of await Promise.all(refused)) expect(answer.statusCode).toBe(400)
  expect(log.last()).toBe(0)
})

test('orders of everybody come newest first, without the sealed address', async () => {
  await store.insert(PEOPLE, [person('aaaaaa', 1), person('bbbbbb', 2)])
  const order = (id: string, buyerId: string, createdAt: number) => ({
    _id: id,
    buyerId,
    state: 'TO_SHIP',
    closeReason: null,
    refund: null,
    lines: [{ title: 'tea', quantity: 2 }],
    amounts: { payable: 1200 },
    address: 'sealed',
    createdAt,
    expiresAt: createdAt,
  })
  await store.insert('orders', [order('o1', 'aaaaaa', 10), order('o2', 'bbbbbb', 20)])
  const answer = await app.inject('/stage/api/orders')
  expect(answer.json<{ id: string }[]>().map(({ id }) => id)).toEqual(['o2', 'o1'])
  expect(answer.body).not.toContain('sealed')
})

test('what waits in the shop is counted', async () => {
  const order = (_id: string, state: string, afterSaleStage: string) => ({
    _id,
    state,
    afterSaleStage,
  })
  await store.insert('orders', [
    order('o1', 'TO_SHIP', 'NONE'),
    order('o2', 'TO_SHIP', 'SELLER'),
    order('o3', 'RECEIVED', 'SELLER'),
    order('o4', 'SHIPPED', 'BUYER'),
  ])
  const answer = await app.inject('/stage/api/shop')
  expect(answer.json()).toEqual({ toShip: 2, shipped: 1, afterSale: 2 })
})

test('groups are counted by their state', async () => {
  const group = (_id: string, state: string) => ({ _id, state, endsAt: 1 })
  const docs = [group('g1', 'FORMING'), group('g2', 'FORMING'), group('g3', 'FAILED')]
  await store.insert('groups', docs)
  const answer = await app.inject('/stage/api/groups')
  expect(answer.json()).toEqual({ FORMING: 2, SUCCEEDED: 0, FAILING: 0, FAILED: 1 })
})
