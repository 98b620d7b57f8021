import type { InputOf, EndpointName, OutputOf } from '../../contract/index'
import type { Envelope } from '../../contract/envelope'
import type { FunctionHost } from '../functions/host'

/** Calls an endpoint as a person's mini program would. Throws on a refusal: a seed expects none. */
export async function callFunction<E extends EndpointName>(
  functions: Pick<FunctionHost, 'invoke'>,
  call: { openid: string; endpoint: E; input: InputOf<E>; requestKey: string },
): Promise<OutputOf<E>> {
  const { openid, endpoint, input, requestKey } = call
  const fn = endpoint.slice(0, endpoint.indexOf('.'))
  const body = { endpoint, input, requestKey }
  const answer = (await functions.invoke(fn, body, { openid, source: 'client' })) as Envelope<
    OutputOf<E>
  >
  if (!answer.ok) throw new Error(`${endpoint} was refused: ${JSON.stringify(answer.error)}`)
  return answer.data
}
