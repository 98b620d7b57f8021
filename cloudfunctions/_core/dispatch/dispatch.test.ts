import { ok } from '@domain/result'
import { codeOf, KEY, me, NOW, OPENID, setUp, shopOver, user } from './test-dispatch'

it('answers with the data and the time of the server', async () => {
  const { call } = setUp()
  expect(await call('login.enter')).toEqual({ ok: true, data: me, now: NOW })
})

it('passes a declared refusal on with its parameters', async () => {
  const { call } = setUp()
  const input = {
    name: '李',
    phone: '13812345678',
    region: ['a', 'b', 'c'],
    detail: 'd',
    isDefault: true,
  }
  expect(await call('login.saveAddress', input)).toEqual({
    ok: false,
    error: { code: 'ADDRESS_LIMIT', params: { limit: 20 } },
    now: NOW,
  })
})

it('hands the handler the parsed input, the request key, one time and the known person', async () => {
  const handler = jest.fn(() => Promise.resolve(ok(me)))
  const { call, state } = setUp({ 'login.updateProfile': handler })
  await call('login.updateProfile', { nickname: '  小红 ', avatar: null })
  expect(handler).toHaveBeenCalledWith({
    actor: { openid: OPENID, user },
    input: { nickname: '小红', avatar: null },
    requestKey: KEY,
    openData: { chatGroup: null },
    now: NOW,
  })
  expect(state.reads).toEqual([OPENID])
})

describe('input', () => {
  it.each([
    ['an unknown key', { nickname: '小明', avatar: null, roles: ['seller'] }, 'roles'],
    ['a missing key', { avatar: null }, 'nickname'],
    ['a wrong type', { nickname: { $gt: '' }, avatar: null }, 'nickname'],
    ['a number for an object', 5, undefined],
    ['null', null, undefined],
  ])('refuses %s and names the field only', async (_, input, field) => {
    const { call, state } = setUp()
    const answer = await call('login.updateProfile', input)
    const error = { code: 'BAD_REQUEST', ...(field !== undefined && { params: { field } }) }
    expect(answer).toEqual({ ok: false, error, now: NOW })
    expect(state.reads).toEqual([])
  })

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'refuses the key %s, at any depth',
    async (key) => {
      const { call } = setUp()
      const input = JSON.parse(`{"${key}":{"isAdmin":true}}`) as unknown
      expect(codeOf(await call('login.enter', input))).toBe('BAD_REQUEST')
      expect(codeOf(await call('login.enter', { deep: [input] }))).toBe('BAD_REQUEST')
    },
  )

  it('refuses a deep and a huge input before any schema looks at it', async () => {
    const { call } = setUp()
    let deep: unknown = {}
    for (let level = 0; level < 5000; level += 1) deep = { deep }
    expect(codeOf(await call('login.enter', deep))).toBe('BAD_REQUEST')
    expect(codeOf(await call('login.enter', { huge: Array(100_000).fill(0) }))).toBe('BAD_REQUEST')
  })

  it('never repeats a key that could be a value', async () => {
    const { call } = setUp()
    const answer = await call('login.enter', { '13812345678 李雷': 1 })
    expect(answer).toEqual({ ok: false, error: { code: 'BAD_REQUEST' }, now: NOW })
  })

  it.each([undefined, null, 'x', [], {}, { endpoint: 'login.enter', input: {} }])(
    'refuses the event %j',
    async (event) => {
      expect(codeOf(await setUp().main(event))).toBe('BAD_REQUEST')
    },
  )

  it.each(['', 'short', 'has space in it', 'x'.repeat(65), 12345678])(
    'refuses the request key %j',
    async (key) => {
      const answer = await setUp().call('login.enter', {}, key)
      expect(answer).toMatchObject({
        error: { code: 'BAD_REQUEST', params: { field: 'requestKey' } },
      })
    },
  )

  it('does not mind what the platform adds to the event', async () => {
    const event = { endpoint: 'login.enter', input: {}, requestKey: KEY, userInfo: { openId: 'x' } }
    expect(codeOf(await setUp().main(event))).toBe('ok')
  })
})

it.each(['login.nothing', 'shop.home', 'order.create', '__proto__', 'constructor', 'toString', ''])(
  'does not know the endpoint %j',
  async (endpoint) => {
    const { call, lastLine } = setUp()
    expect(codeOf(await call(endpoint))).toBe('UNKNOWN_ENDPOINT')
    expect(lastLine()).toMatchObject({ endpoint: 'login.?', outcome: 'UNKNOWN_ENDPOINT' })
  },
)

describe('authorization', () => {
  it('refuses a call without an openid, whatever the event says', async () => {
    const { main, state } = setUp()
    state.openid = null
    const event = { endpoint: 'login.enter', input: {}, requestKey: KEY, openid: OPENID }
    expect(codeOf(await main(event))).toBe('FORBIDDEN')
  })

  it('lets anyone look where the contract says so, named or not', async () => {
    const seen = jest.fn()
    const main = shopOver(seen)
    const event = { endpoint: 'shop.home', input: {}, requestKey: KEY, openid: OPENID }
    expect(codeOf(await main(null)(event))).toBe('ok')
    expect(codeOf(await main(OPENID)(event))).toBe('ok')
    expect(seen.mock.calls).toEqual([[{ openid: null }], [{ openid: OPENID }]])
  })

  it.each([
    ['a timer', { Type: 'Timer', TriggerName: 'minute', Time: '' }],
    ['HTTP', { httpMethod: 'POST', headers: {}, body: '{"endpoint":"shop.home","input":{}}' }],
  ])('has no endpoint for %s', async (_, event) => {
    const handler = jest.fn()
    expect(codeOf(await shopOver(handler)(null)(event))).toBe('BAD_REQUEST')
    expect(handler).not.toHaveBeenCalled()
  })

  it('asks an unknown person to log in, but lets them enter', async () => {
    const { call } = setUp({}, null)
    expect(codeOf(await call('login.listAddresses'))).toBe('LOGIN_REQUIRED')
    expect(codeOf(await call('login.enter'))).toBe('ok')
  })

  it('refuses a person without the role', async () => {
    const { call } = setUp({}, { ...user, roles: [] })
    expect(codeOf(await call('login.listAddresses'))).toBe('FORBIDDEN')
  })
})
