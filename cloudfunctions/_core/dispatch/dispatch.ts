import { contract, type EndpointName } from '@contract/index'
import type { Endpoint } from '@contract/endpoint'
import type { Envelope } from '@contract/envelope'
import type { CommonError, ErrorCode } from '@contract/errors'
import * as v from 'valibot'
import { ok, refuse, type Result } from '@domain/result'
import type { Users } from '../ports/users'
import { Unavailable } from '../ports/unavailable'
import { badRequest, isPlainData, parse, parseBody, type ParsedBody } from './call-body'
import type { HandlerTable, Member, Person, Visitor } from './handler'
import { type OpenData, readOpenData } from './open-data'
import {
  createEntry,
  reportOf,
  type Caller,
  type Environment,
  type ErrorReport,
  type Main,
} from './invocation'

/** A handler whose endpoint is known only at run time; the table's type has checked it already. */
type AnyHandler = (request: {
  actor: Visitor | Person | Member
  input: unknown
  requestKey: string
  openData: OpenData
  now: number
}) => Promise<Result<unknown, ErrorCode>>

export interface DispatchEnvironment extends Environment {
  readonly users: Pick<Users, 'byOpenid'>
}

/** The output does not match the contract: a bug of ours. */
class OutputMismatch extends Error {
  override readonly name = 'OutputMismatch'
}

interface Route {
  readonly name: EndpointName
  readonly declared: Endpoint
  readonly handle: AnyHandler
}

const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.prototype.hasOwnProperty.call(table, key) ? table[key] : undefined

function findRoute(
  handlers: Readonly<Record<string, AnyHandler>>,
  name: string,
): Route | undefined {
  const handle = own(handlers, name)
  const declared = own<Endpoint>(contract, name)
  return handle && declared && { name: name as EndpointName, declared, handle }
}

/** The caller as the server knows it. Nothing of the event is looked at. */
async function authorize(
  { roles }: Endpoint,
  { openid }: Caller,
  users: Pick<Users, 'byOpenid'>,
): Promise<Result<Visitor | Person | Member, CommonError>> {
  if (roles === 'anyone') return ok({ openid })
  if (openid === null) return refuse('FORBIDDEN')
  if (roles === 'openid') return ok({ openid })
  const user = await users.byOpenid(openid)
  if (user === null) return refuse('LOGIN_REQUIRED')
  return roles.some((role) => user.roles.includes(role))
    ? ok({ openid, user })
    : refuse('FORBIDDEN')
}

async function run(
  { declared, handle }: Route,
  { input, requestKey, openData }: ParsedBody,
  caller: Caller,
  { now, users }: { now: number; users: Pick<Users, 'byOpenid'> },
): Promise<Result<unknown, ErrorCode>> {
  if (!isPlainData(input)) return badRequest(null)
  const parsed = parse(declared.input, input)
  if (!parsed.ok) return parsed
  const actor = await authorize(declared, caller, users)
  if (!actor.ok) return actor
  const request = { input: parsed.value, requestKey, openData: readOpenData(openData), now }
  const result = await handle({ actor: actor.value, ...request })
  if (!result.ok) return result
  const output = v.safeParse(declared.output, result.value)
  if (!output.success) throw new OutputMismatch()
  return ok(output.output)
}

const envelope = (result: Result<unknown, ErrorCode>, now: number): Envelope<unknown> =>
  result.ok ? { ok: true, data: result.value, now } : { ok: false, error: result.error, now }

/**
 * The entry of a function whose endpoints clients call: parse, authorize, run, check the output, log.
 * Never throws: a bug is answered with INTERNAL, a dependency that is down with BUSY.
 */
export function createMain<F extends string>(
  fn: F,
  handlers: HandlerTable<F>,
  env: DispatchEnvironment,
): Main<Envelope<unknown>> {
  const table = handlers as unknown as Readonly<Record<string, AnyHandler>>
  return createEntry(env, async (event, caller, now) => {
    const end = (endpoint: string, result: Result<unknown, ErrorCode>, error?: ErrorReport) => ({
      answer: envelope(result, env.clock.now()),
      endpoint,
      outcome: result.ok ? 'ok' : result.error.code,
      ...(error && { error }),
    })
    const body = parseBody(event)
    if (!body.ok) return end(`${fn}.?`, body)
    const route = findRoute(table, body.value.endpoint)
    if (!route) return end(`${fn}.?`, refuse('UNKNOWN_ENDPOINT'))
    try {
      return end(route.name, await run(route, body.value, caller, { now, users: env.users }))
    } catch (thrown) {
      const code = thrown instanceof Unavailable ? 'BUSY' : 'INTERNAL'
      return end(route.name, refuse(code), reportOf(thrown))
    }
  })
}
