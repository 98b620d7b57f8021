import { fakeCloud, refuse } from '../../tests/client/fake-cloud'
import { call } from './call'
import { CallError } from './call-error'
import { serverNow } from './server-clock'

const counts = { toPay: 1, toShip: 0, toReceive: 0 }
const me = {
  id: 'u1',
  nickname: '',
  avatar: null,
  phoneMasked: null,
  privacyVersion: null,
  staff: null,
  createdAt: 1,
}

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

/** Lets the call's waits pass. */
async function settle<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined)
  await jest.advanceTimersByTimeAsync(60_000)
  return work
}

test('answers the data of the endpoint', async () => {
  const cloud = fakeCloud({ 'order.counts': () => counts })
  await expect(settle(call('order.counts', {}))).resolves.toEqual(counts)
  expect(cloud.calls[0]).toMatchObject({ endpoint: 'order.counts', input: {} })
  expect(cloud.calls[0]?.requestKey).toMatch(/^[0-9A-Za-z]{22}$/)
})

test('after a network fault it repeats the same request key and succeeds', async () => {
  let faults = 2
  const cloud = fakeCloud({
    'order.counts': () => {
      if (faults-- > 0) throw new Error('offline')
      return counts
    },
  })
  await expect(settle(call('order.counts', {}))).resolves.toEqual(counts)
  expect(cloud.calls).toHaveLength(3)
  expect(new Set(cloud.calls.map(({ requestKey }) => requestKey)).size).toBe(1)
})

test('gives up with NETWORK after three attempts', async () => {
  const cloud = fakeCloud({})
  await expect(settle(call('order.counts', {}))).rejects.toMatchObject({
    code: 'NETWORK',
    message: '网络不太顺畅，请检查网络后重试',
  })
  expect(cloud.calls).toHaveLength(3)
})

test('an attempt that is never answered is a network fault', async () => {
  globalThis.fetch = () => new Promise(() => undefined)
  await expect(settle(call('order.counts', {}))).rejects.toMatchObject({ code: 'NETWORK' })
})

test('a refusal is not repeated and reads as a sentence', async () => {
  const cloud = fakeCloud({
    'order.create': () => refuse<'order.create'>('STOCK_SHORT', { available: 2 }),
  })
  const error = await settle(
    call('order.create', {
      items: [{ skuId: 's', quantity: 3 }],
      addressId: 'a',
      remark: '',
      expectedPayable: 1 as never,
    }),
  ).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(CallError)
  expect(error).toMatchObject({ code: 'STOCK_SHORT', message: '库存只剩 2 件，请减少数量后再试' })
  expect(cloud.calls).toHaveLength(1)
})

test('a given request key is sent as it is', async () => {
  const cloud = fakeCloud({ 'order.counts': () => counts })
  await settle(call('order.counts', {}, { requestKey: 'k'.repeat(22) }))
  expect(cloud.calls[0]?.requestKey).toBe('k'.repeat(22))
})

test('LOGIN_REQUIRED enters once for all calls that wait, then repeats each', async () => {
  let known = false
  const cloud = fakeCloud({
    'login.enter': () => {
      known = true
      return me
    },
    'order.counts': () => (known ? counts : refuse<'order.counts'>('LOGIN_REQUIRED')),
  })
  const both = Promise.all([call('order.counts', {}), call('order.counts', {})])
  await expect(settle(both)).resolves.toEqual([counts, counts])
  expect(cloud.calls.filter(({ endpoint }) => endpoint === 'login.enter')).toHaveLength(1)
})

test('an answer that is no envelope is a fault of the server, not of the network', async () => {
  globalThis.fetch = () =>
    Promise.resolve({ ok: true, json: () => Promise.resolve('oops') } as Response)
  await expect(settle(call('order.counts', {}))).rejects.toMatchObject({ code: 'INTERNAL' })
})

test('the server clock is learnt from answers', async () => {
  const ahead = Date.now() + 3_600_000
  globalThis.fetch = () =>
    Promise.resolve({
      ok: true,
      json: () => Promise.resolve({ ok: true, data: counts, now: ahead }),
    } as Response)
  await call('order.counts', {})
  expect(serverNow() - Date.now()).toBeGreaterThanOrEqual(3_590_000)
})
