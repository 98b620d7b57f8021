import fastify, { type FastifyInstance } from 'fastify'
import { createStore } from '../store/create-store'
import type { Store } from '../store/store-api'
import { readClientRules } from './client-rules'
import { registerWire } from './register-wire'

let app: FastifyInstance
let store: Store
const calls: Array<[collection: string, action: string]> = []
beforeEach(async () => {
  calls.length = 0
  store = await createStore({ indexes: { open: [], shut: [], hidden: [] } })
  app = fastify()
  registerWire(app, {
    store,
    invokeFunction: (name, payload) => Promise.resolve(`"${name} ${payload.length}"`),
    storage: (action) => Promise.resolve({ code: 'STORAGE_REQUEST_FAIL', message: action }),
    openApi: () => Promise.resolve({ respData: Buffer.from('{}') }),
    onDatabaseCall: ({ collection, action }) => calls.push([collection, action]),
    isHidden: (collection) => collection === 'hidden',
    rules: readClientRules({
      open: { read: true, write: false },
      shut: { read: false, write: false },
    }),
    now: () => 1_000,
  })
  await store.insert('open', [{ _id: 'a', n: 1 }])
})
afterEach(() => app.close())

async function post(url: string, body: object): Promise<Record<string, unknown>> {
  const response = await app.inject({ method: 'POST', url, payload: body })
  expect(response.statusCode).toBe(200)
  const answer: Record<string, unknown> = response.json()
  expect(typeof answer.requestId).toBe('string')
  return answer
}
const get = (collectionName: string, more: object = {}) => ({
  action: 'database.getDocument',
  collectionName,
  queryType: 'WHERE',
  query: '{}',
  ...more,
})

describe('POST /admin', () => {
  test('answers a query and reports it', async () => {
    const answer = await post('/admin?env=e&seqId=1', get('open'))
    expect(answer.data).toEqual({ offset: 0, limit: 100, list: ['{"_id":"a","n":1}'] })
    expect(calls).toEqual([['open', 'database.getDocument']])
  })

  test.each<[string, object, string]>([
    ['an unknown action', { action: 'database.dropEverything' }, 'DATABASE_REQUEST_FAILED'],
    ['an inherited name as action', { action: 'toString' }, 'DATABASE_REQUEST_FAILED'],
    ['no action', {}, 'DATABASE_REQUEST_FAILED'],
    ['a body of wrong types', get('open', { query: 5 }), 'DATABASE_REQUEST_FAILED'],
    ['a query that is no EJSON', get('open', { query: '{' }), 'DATABASE_REQUEST_FAILED'],
    ['a query that is no object', get('open', { query: '[]' }), 'DATABASE_REQUEST_FAILED'],
    ['__proto__', get('open', { query: '{"__proto__":{"a":1}}' }), 'DATABASE_REQUEST_FAILED'],
    [
      'a type that is not kept',
      get('open', { query: '{"a":{"$oid":"0123456789abcdef01234567"}}' }),
      'DATABASE_REQUEST_FAILED',
    ],
    [
      'a bad expression',
      get('open', { query: '{"a":{"$regularExpression":{"pattern":"(","options":""}}}' }),
      'DATABASE_REQUEST_FAILED',
    ],
    ['a hidden collection', get('hidden'), 'DATABASE_COLLECTION_NOT_EXIST'],
    [
      'an unknown transaction',
      get('open', { transactionId: 'x' }),
      'DATABASE_TRANSACTION_NOT_EXIST',
    ],
    ['a storage fault', { action: 'storage.x' }, 'STORAGE_REQUEST_FAIL'],
    ['a call without function', { action: 'functions.invokeFunction' }, 'INVALID_PARAM'],
  ])('refuses %s with HTTP 200 and a code', async (_name, body, code) => {
    const answer = await post('/admin', body)
    expect(answer).toMatchObject({ code, message: expect.any(String) as string })
  })

  test('a hidden collection cannot be reached through a pipeline', async () => {
    const lookup = { from: 'hidden', localField: 'n', foreignField: 'n', as: 'x' }
    const stages = [{ stageKey: '$lookup', stageValue: JSON.stringify(lookup) }]
    const body = { action: 'database.aggregateDocuments', collectionName: 'open', stages }
    expect((await post('/admin', body)).code).toBe('DATABASE_COLLECTION_NOT_EXIST')
  })

  test('server dates are of the clock that was given', async () => {
    const data = ['{"_id":"d","at":{"$tcb_server_date":{"offset":{"$numberInt":"5"}}}}']
    await post('/admin', { action: 'database.insertDocument', collectionName: 'shut', data })
    expect(await store.find('shut', {})).toEqual([{ _id: 'd', at: new Date(1_005) }])
  })
})

describe('POST /client-database', () => {
  const insert = (collectionName: string) => ({
    action: 'database.insertDocument',
    collectionName,
    data: ['{"_id":"x"}'],
  })

  test.each<[string, object]>([
    ['read of a shut collection', get('shut')],
    ['write to a shut collection', insert('shut')],
    ['write to one open for reading', insert('open')],
    ['read of one without a rule', get('other')],
    ['read of an inherited name', get('constructor')],
    ['pipeline', { action: 'database.aggregateDocuments', collectionName: 'open', stages: [] }],
    ['transaction', { action: 'database.startTransaction', collectionName: 'open' }],
    ['anything else', { action: 'functions.invokeFunction', function_name: 'jobs' }],
    ['nothing', {}],
  ])('denies a %s', async (_name, body) => {
    expect((await post('/client-database', body)).code).toBe('DATABASE_PERMISSION_DENIED')
    expect([await store.count('open', {}), await store.count('shut', {})]).toEqual([1, 0])
  })

  test('serves what the rules open', async () => {
    const { data } = await post('/client-database', get('open'))
    expect(data).toMatchObject({ list: ['{"_id":"a","n":1}'] })
  })
})

test('rules that are not rules are refused with the place', () => {
  expect(() => readClientRules({ a: { read: 'yes', write: false } })).toThrow('rules.json: a.read')
  expect(() => readClientRules({ a: { read: true } })).toThrow('a.write')
})
