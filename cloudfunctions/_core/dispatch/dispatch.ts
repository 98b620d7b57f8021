import { contract, type EndpointName } from '@contract/index'
import type { Endpoint } from '@contract/endpoint'
import type { Envelope } from '@contract/envelope'
import type { CommonError, ErrorCode } from '@contract/errors'
import * as v from 'valibot'
import { ok, refuse, type Result } from '@domain/result'
import { mayCall } from '@domain/staff'
import type { Users } from '../ports/users'
import { Unavailable } from '../ports/unavailable'
import { audited, type Audited, type AuditDeps } from './audit-log'
import { badRequest, isPlainData, parse, parseBody, type ParsedBody } from './call-body'
import type { Colleague, HandlerTable, Member, Person, Visitor } from './handler'
import { type OpenData, readOpenData } from './open-data'
import {
  createEntry,
  reportOf,
  type Caller,
  type Environment,
  type ErrorReport,
  type Main,
} from './invocation'

type Actor = Visitor | Person | Member | Colleague

/** A handler whose endpoint is known only at run time; the table's type has checked it already. */
type AnyHandler = (request: {
  actor: Actor
  input: unknown
  requestKey: string
  openData: OpenData
  now: number
}) => Promise<Result<unknown, ErrorCode>>

export interface DispatchEnvironment extends Environment, AuditDeps {
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

/**
 * The caller as the server knows it. Nothing of the event is looked at, and the person is read anew
 * each time: whoever was taken out of the staff is refused from the next call on.
 */
async function authorize(
  { roles }: Endpoint,
  { openid }: Caller,
  users: Pick<Users, 'byOpenid'>,
): Promise<Result<Actor, CommonError>> {
  if (roles === 'anyone') return ok({ openid })
  if (openid === null) return refuse('FORBIDDEN')
  if (roles === 'openid') return ok({ openid })
  const user = await users.byOpenid(openid)
  if (user === null) return refuse('LOGIN_REQUIRED')
  if ('permission' in roles) {
    const { staff } = user
    return staff !== null && mayCall(staff, roles)
      ? ok({ openid, user, staff })
      : refuse('FORBIDDEN')
  }
  return roles.some((role) => user.roles.includes(role))
    ? ok({ openid, user })
    : refuse('FORBIDDEN')
}

const isAudited = ({ roles }: Endpoint) =>
  typeof roles === 'object' && 'audited' in roles && roles.audited

function checkOutput({ output }: Endpoint, result: Result<unknown, ErrorCode>): Audited['result'] {
  if (!result.ok) return result
  const parsed = v.safeParse(output, result.value)
  if (!parsed.success) throw new OutputMismatch()
  return ok(parsed.output)
}

async function run(
  { name, declared, handle }: Route,
  { input, requestKey, openData }: ParsedBody,
  caller: Caller,
  { now, env }: { now: number; env: DispatchEnvironment },
): Promise<Audited> {
  if (!isPlainData(input)) return { result: badRequest(null) }
  const parsed = parse(declared.input, input)
  if (!parsed.ok) return { result: parsed }
  const authorized = await authorize(declared, caller, env.users)
  if (!authorized.ok) return { result: authorized }
  const actor = authorized.value
  const request = { input: parsed.value, requestKey, openData: readOpenData(openData), now }
  const work = () => handle({ actor, ...request })
  const call = { endpoint: name, ...request }
  const done =
    isAudited(declared) && 'staff' in actor
      ? await audited(env, { ...call, actor }, work)
      : { result: await work() }
  return { ...done, result: checkOutput(declared, done.result) }
}

const envelope = (result: Result<unknown, ErrorCode>, now: number): Envelope<unknown> =>
  result.ok ? { ok: true, data: result.value, now } : { ok: false, error: result.error, now }

/**
 * The entry of a function whose endpoints clients call: parse, authorize, run, check the output, log.
 * Authorizing is one round trip, the audit log of an `audited` endpoint two more.
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
      const { result, fault } = await run(route, body.value, caller, { now, env })
      return end(route.name, result, fault)
    } catch (thrown) {
      const code = thrown instanceof Unavailable ? 'BUSY' : 'INTERNAL'
      return end(route.name, refuse(code), reportOf(thrown))
    }
  })
}
