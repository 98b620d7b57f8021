import { ok } from '@domain/result'
import { Unavailable } from '../ports/unavailable'
import { codeOf, KEY, list, me, NOW, OPENID, setUp } from './test-dispatch'

describe('what must not happen', () => {
  const PHONE = '13812345678'

  it('a throw is answered with INTERNAL and logged without its message', async () => {
    const bug = () => Promise.reject(new TypeError(`no such field\n    at ${PHONE} ${OPENID}`))
    const { call, lines, lastLine } = setUp({ 'login.listAddresses': bug })
    expect(await call('login.listAddresses')).toEqual({
      ok: false,
      error: { code: 'INTERNAL' },
      now: NOW,
    })
    expect(lastLine()).toMatchObject({ outcome: 'INTERNAL', error: { name: 'TypeError' } })
    expect(lines.join()).toContain('dispatch-log.test')
    expect(lines.join()).not.toContain(PHONE)
    expect(lines.join()).not.toContain(OPENID)
  })

  it('a handler that throws before its promise, or throws no error, is INTERNAL too', async () => {
    const early = setUp({
      'login.listAddresses': () => {
        throw new Error('early')
      },
    })
    expect(codeOf(await early.call('login.listAddresses'))).toBe('INTERNAL')
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
    const odd = setUp({ 'login.listAddresses': () => Promise.reject(PHONE) })
    expect(codeOf(await odd.call('login.listAddresses'))).toBe('INTERNAL')
    expect(odd.lines.join()).not.toContain(PHONE)
  })

  it('a dependency that is down is BUSY, and the log tells why', async () => {
    const cause = new RangeError(`connect ${PHONE}`)
    const down = () => Promise.reject(new Unavailable('database', { cause }))
    const { call, lastLine } = setUp({ 'login.listAddresses': down })
    expect(codeOf(await call('login.listAddresses'))).toBe('BUSY')
    expect(lastLine()).toMatchObject({
      outcome: 'BUSY',
      error: { name: 'Unavailable', cause: { name: 'RangeError' } },
    })
  })

  it('an output that breaks the contract never leaves', async () => {
    const leak = { ...me, openid: OPENID }
    const { call, lines, lastLine } = setUp({ 'login.enter': () => Promise.resolve(ok(leak)) })
    expect(codeOf(await call('login.enter'))).toBe('INTERNAL')
    expect(lastLine()).toMatchObject({ error: { name: 'OutputMismatch' } })
    expect(lines.join()).not.toContain(OPENID)
  })
})

describe('the log', () => {
  it('is one line with endpoint, outcome, time, round trips and a mark of the person', async () => {
    const setup = setUp({
      'login.listAddresses': () => {
        setup.state.now += 12
        setup.state.trips += 2
        return list()
      },
    })
    await setup.call('login.listAddresses')
    expect(setup.lines).toHaveLength(1)
    expect(setup.lastLine()).toEqual({
      endpoint: 'login.listAddresses',
      outcome: 'ok',
      ms: 12,
      trips: 3,
      who: 'f00dcafe',
      cold: true,
    })
    await setup.call('login.enter')
    expect(setup.lastLine()).not.toHaveProperty('cold')
  })

  it("carries the platform's request id", async () => {
    const { main, lastLine } = setUp()
    const event = { endpoint: 'login.enter', input: {}, requestKey: KEY }
    await main(event, { request_id: 'r-1' })
    expect(lastLine()).toMatchObject({ requestId: 'r-1' })
  })

  it('holds no personal value on any path', async () => {
    const { call, lines } = setUp()
    const input = {
      name: '李雷雷',
      phone: '13987654321',
      region: ['广东省', '深圳市', '南山区'],
      detail: '科技园一号',
      isDefault: true,
    }
    await call('login.saveAddress', input)
    await call('login.saveAddress', { ...input, phone: '13987654321x' })
    await call('login.saveAddress', { ...input, 李雷雷: '13987654321' })
    await call('李雷雷', input)
    await call('login.saveAddress', input, '13987654321 李雷雷')
    expect(lines).toHaveLength(5)
    for (const value of ['李雷雷', '13987654321', '广东', '深圳', '南山', '科技园', OPENID])
      expect(lines.join()).not.toContain(value)
  })
})
