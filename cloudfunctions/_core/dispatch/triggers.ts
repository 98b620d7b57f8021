import type { HttpAnswer, HttpRequest } from '../ports/http'
import { createEntry, reportOf, type Environment, type Main } from './invocation'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isTimer = (event: unknown) =>
  isRecord(event) && event['Type'] === 'Timer' && typeof event['TriggerName'] === 'string'

/** The request of an HTTP event, or null when the event is something else. */
function toRequest(event: unknown): HttpRequest | null {
  if (!isRecord(event)) return null
  const { httpMethod, headers, body, isBase64Encoded } = event
  if (typeof httpMethod !== 'string' || !isRecord(headers) || typeof body !== 'string') return null
  const texts = Object.entries(headers).filter(([, value]) => typeof value === 'string')
  return {
    method: httpMethod,
    headers: Object.fromEntries(
      texts.map(([name, value]) => [name.toLowerCase(), value as string]),
    ),
    body: isBase64Encoded === true ? Buffer.from(body, 'base64').toString('utf8') : body,
  }
}

/** The answer of a function that only the platform's timer may start. */
export interface TimerAnswer {
  readonly outcome: string
}

/** The entry of a timer function. A caller with an openid is a client that forges the event: FORBIDDEN, nothing runs. */
export function createTimerMain(
  fn: string,
  work: (now: number) => Promise<void>,
  env: Environment,
): Main<TimerAnswer> {
  return createEntry(env, async (event, { openid }, now) => {
    const end = (outcome: string) => ({ answer: { outcome }, endpoint: fn, outcome })
    if (openid !== null || !isTimer(event)) return end('FORBIDDEN')
    try {
      await work(now)
      return end('ok')
    } catch (thrown) {
      return { ...end('INTERNAL'), error: reportOf(thrown) }
    }
  })
}

const problem = (statusCode: number, code: string): HttpAnswer => ({
  statusCode,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify({ code, message: code }),
})

/**
 * The entry of a function that only the HTTP access service may start. The log's outcome is the
 * status; a throw is answered with 500, so that the sender tries again.
 */
export function createHttpMain(
  fn: string,
  work: (request: HttpRequest, now: number) => Promise<HttpAnswer>,
  env: Environment,
): Main<HttpAnswer> {
  return createEntry(env, async (event, { openid }, now) => {
    const end = (answer: HttpAnswer) => ({
      answer,
      endpoint: fn,
      outcome: String(answer.statusCode),
    })
    const request = openid === null ? toRequest(event) : null
    if (request === null) return end(problem(403, 'FORBIDDEN'))
    try {
      return end(await work(request, now))
    } catch (thrown) {
      return { ...end(problem(500, 'FAIL')), error: reportOf(thrown) }
    }
  })
}
