import type { CallBody, Envelope } from '@contract/envelope'
import type { EndpointName, InputOf, OutputOf } from '@contract/index'
import { invoke } from '@/platform/cloud'
import { CallError } from './call-error'
import { newRequestKey } from './request-key'
import { learnServerTime } from './server-clock'

/** Waits between the attempts, ms. */
const RETRY_AFTER = [400, 1200]
/** An attempt without an answer counts as a network fault after this, ms. */
const ATTEMPT_LIMIT = 15_000

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

function withLimit<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer in time')), ATTEMPT_LIMIT)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

const isEnvelope = (answer: unknown): answer is Envelope<unknown> =>
  typeof answer === 'object' &&
  answer !== null &&
  typeof (answer as { ok?: unknown }).ok === 'boolean'

/** Sends one body until it is answered: a repeat carries the same request key, so it acts once. */
async function deliver(body: CallBody): Promise<Envelope<unknown>> {
  const functionName = body.endpoint.slice(0, body.endpoint.indexOf('.'))
  for (const pause of [...RETRY_AFTER, null]) {
    try {
      const answer = await withLimit(invoke(functionName, body))
      if (!isEnvelope(answer)) throw new CallError('INTERNAL')
      learnServerTime(answer.now)
      return answer
    } catch (fault) {
      if (fault instanceof CallError) throw fault
      if (pause !== null) await wait(pause)
    }
  }
  throw new CallError('NETWORK')
}

let entering: Promise<unknown> | null = null

/** Several calls refused at once enter once. */
function enterAgain(): Promise<unknown> {
  entering ??= deliver({ endpoint: 'login.enter', input: {}, requestKey: newRequestKey() }).finally(
    () => {
      entering = null
    },
  )
  return entering
}

/**
 * Calls an endpoint of the contract.
 * @param options.requestKey pass one to repeat an earlier request (same key: same answer).
 * @param options.openData a sealed note of WeChat's (wx.cloud.CloudID), which the function receives opened.
 * @throws CallError the server's refusal, or NETWORK when no attempt was answered.
 */
export async function call<E extends EndpointName>(
  endpoint: E,
  input: InputOf<E>,
  options: { readonly requestKey?: string; readonly openData?: unknown } = {},
): Promise<OutputOf<E>> {
  const { requestKey = newRequestKey(), openData } = options
  // WeChat opens a note only in a field of its own at the top.
  const body = { endpoint, input, requestKey, ...(openData != null && { openData }) }
  let answer = await deliver(body)
  if (!answer.ok && answer.error.code === 'LOGIN_REQUIRED') {
    await enterAgain()
    answer = await deliver(body)
  }
  if (!answer.ok) throw new CallError(answer.error.code, answer.error.params)
  return answer.data as OutputOf<E>
}
