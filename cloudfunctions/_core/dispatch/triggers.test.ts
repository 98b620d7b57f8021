import type { HttpAnswer, HttpRequest } from '../ports/http'
import { createHttpMain, createTimerMain } from './triggers'

function environment(openid: string | null = null) {
  const lines: string[] = []
  return {
    lines,
    clock: { now: () => 5 },
    caller: () => ({ openid }),
    trips: () => 0,
    fingerprint: () => 'f00dcafe',
    log: (line: string) => lines.push(line),
  }
}

const timerEvent = { Type: 'Timer', TriggerName: 'minute', Time: '2026-11-22T00:00:00Z' }

describe('a timer function', () => {
  it("runs for the platform's timer", async () => {
    const env = environment()
    const work = jest.fn(() => Promise.resolve())
    expect(await createTimerMain('jobs', work, env)(timerEvent)).toEqual({ outcome: 'ok' })
    expect(work).toHaveBeenCalledWith(5)
    expect(env.lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { endpoint: 'jobs', outcome: 'ok' },
    ])
  })

  it.each([
    ['a client that forges the event', 'o-1', timerEvent],
    ['an empty event', null, {}],
    ['no event', null, null],
    ['an http event', null, { httpMethod: 'POST', headers: {}, body: '' }],
  ])('does nothing for %s', async (_, openid, event) => {
    const work = jest.fn(() => Promise.resolve())
    expect(await createTimerMain('jobs', work, environment(openid))(event)).toEqual({
      outcome: 'FORBIDDEN',
    })
    expect(work).not.toHaveBeenCalled()
  })

  it('survives a throw and logs it', async () => {
    const env = environment()
    const main = createTimerMain('jobs', () => Promise.reject(new RangeError('secret')), env)
    expect(await main(timerEvent)).toEqual({ outcome: 'INTERNAL' })
    expect(env.lines.join()).toContain('RangeError')
    expect(env.lines.join()).not.toContain('secret')
  })
})

describe('an HTTP function', () => {
  const event = {
    path: '/pay-notify',
    httpMethod: 'POST',
    headers: { 'Wechatpay-Nonce': 'n' },
    body: '{"a":"中"}',
    isBase64Encoded: false,
  }
  const noContent = { statusCode: 204 }

  it('gets the request with header names in lower case and the exact body', async () => {
    const work = jest.fn<Promise<HttpAnswer>, [HttpRequest]>(() => Promise.resolve(noContent))
    const main = createHttpMain('pay-notify', work, environment())
    expect(await main(event)).toEqual(noContent)
    const base64 = Buffer.from(event.body).toString('base64')
    await main({ ...event, body: base64, isBase64Encoded: true })
    const request = { method: 'POST', headers: { 'wechatpay-nonce': 'n' }, body: '{"a":"中"}' }
    expect(work.mock.calls.map(([first]) => first)).toEqual([request, request])
  })

  it.each([
    ['a client that forges the event', 'o-1', event],
    ['a timer', null, timerEvent],
    ['no event', null, undefined],
  ])('refuses %s with 403', async (_, openid, given) => {
    const work = jest.fn(() => Promise.resolve(noContent))
    const answer = await createHttpMain('pay-notify', work, environment(openid))(given)
    expect(answer.statusCode).toBe(403)
    expect(work).not.toHaveBeenCalled()
  })

  it('answers 500 to a throw, so that the sender tries again, and tells nothing', async () => {
    const env = environment()
    const main = createHttpMain('pay-notify', () => Promise.reject(new Error('secret')), env)
    const answer = await main(event)
    expect(answer.statusCode).toBe(500)
    expect(JSON.stringify([answer, env.lines])).not.toContain('secret')
  })
})
