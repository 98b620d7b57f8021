import type { CallBody, Envelope, ErrorParams } from '@contract/envelope'
import type { EndpointName, ErrorOf, InputOf, OutputOf } from '@contract/index'

const refusal = Symbol('refusal')
interface Refused {
  readonly [refusal]: { readonly code: string; readonly params?: ErrorParams }
}

/** An answer that the server refuses. */
export const refuse = <E extends EndpointName>(
  code: ErrorOf<E>,
  params?: ErrorParams,
): Refused => ({
  [refusal]: { code, ...(params && { params }) },
})

/** What each endpoint answers; throwing is a network fault. */
export type Answers = {
  [E in EndpointName]?: (input: InputOf<E>) => OutputOf<E> | Refused | Promise<OutputOf<E>>
}

const isRefused = (answer: object): answer is Refused => refusal in answer

/** A cloud in the place of fetch. Every call that reached it is in `calls`, in order. */
export function fakeCloud(answers: Answers): { readonly calls: CallBody[]; answers: Answers } {
  const cloud = { calls: [] as CallBody[], answers }
  globalThis.fetch = async (_url, request) => {
    const body = JSON.parse(request?.body as string) as CallBody
    cloud.calls.push(body)
    const answer = cloud.answers[body.endpoint as EndpointName] as
      ((input: unknown) => object | Promise<object>) | undefined
    if (!answer) throw new Error(`no answer for ${body.endpoint}`)
    const data = await answer(body.input)
    const now = Date.now()
    const envelope: Envelope<unknown, string> = isRefused(data)
      ? { ok: false, error: data[refusal], now }
      : { ok: true, data, now }
    return { ok: true, status: 200, json: () => Promise.resolve(envelope) } as Response
  }
  return cloud
}
