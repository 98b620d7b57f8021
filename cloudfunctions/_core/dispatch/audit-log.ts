import type { ErrorCode } from '@contract/errors'
import type { Result } from '@domain/result'
import type { Audit } from '../ports/audit'
import type { Ids } from '../ports/ids'
import { Unavailable } from '../ports/unavailable'
import type { Colleague } from './handler'
import { type ErrorReport, reportOf } from './invocation'

export interface AuditDeps {
  readonly audit: Pick<Audit, 'write' | 'end'>
  readonly ids: Pick<Ids, 'derived'>
}

/** A call as the log knows it. */
export interface AuditedCall {
  readonly actor: Colleague
  readonly endpoint: string
  /** As the schema returned it. */
  readonly input: unknown
  readonly requestKey: string
  /** Epoch ms. */
  readonly now: number
}

/** The client gives a call up long before; the same key and input later is another deed. */
const RETRY_MS = 10 * 60_000

/** Ids at the top of the input: fields named `…Id`, whose schema is the contract's `id`. Never a name or a text. */
function targetOf(input: unknown): Record<string, string> {
  if (typeof input !== 'object' || input === null) return {}
  const ids = Object.entries(input).filter(
    (entry): entry is [string, string] =>
      /^[a-zA-Z]+Id$/.test(entry[0]) && typeof entry[1] === 'string',
  )
  return Object.fromEntries(ids)
}

/**
 * The id of a call's entry. The input is part of it, so that nobody hides a second deed behind the
 * request key of the first.
 */
const entryId = (ids: AuditDeps['ids'], { actor, endpoint, input, requestKey, now }: AuditedCall) =>
  ids.derived(
    24,
    'audit',
    actor.openid,
    endpoint,
    requestKey,
    JSON.stringify(input),
    String(Math.floor(now / RETRY_MS)),
  )

/** What came of an audited call; `fault` when its end could not be written down. */
export interface Audited {
  readonly result: Result<unknown, ErrorCode>
  readonly fault?: ErrorReport
}

/**
 * Runs `work` between two writes of the audit log: two round trips more. Without the first one
 * nothing runs (Unavailable), so no change goes unlogged. An entry stays 'started' when the function
 * dies or throws, since nobody knows then how far it came, and when the second write fails: what was
 * done stays done, so the caller gets its answer and only the function's log tells.
 */
export async function audited(
  { audit, ids }: AuditDeps,
  call: AuditedCall,
  work: () => Promise<Result<unknown, ErrorCode>>,
): Promise<Audited> {
  const { actor, endpoint, input, now } = call
  const id = entryId(ids, call)
  await audit.write({
    _id: id,
    at: now,
    who: { id: actor.user.publicId, name: actor.staff.name },
    action: endpoint,
    target: targetOf(input),
    outcome: 'started',
  })
  const result = await work()
  try {
    await audit.end(id, result.ok ? 'ok' : result.error.code)
    return { result }
  } catch (thrown) {
    if (!(thrown instanceof Unavailable)) throw thrown
    return { result, fault: reportOf(thrown) }
  }
}
