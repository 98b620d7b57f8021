import type {
  AccessOf,
  DeclaredErrorOf,
  EndpointName,
  EndpointOf,
  OutputOf,
  ParsedInputOf,
} from '@contract/index'
import type { Result } from '@domain/result'
import type { User } from '@domain/user'

/** A person whom nobody needs to know yet. */
export interface Visitor {
  readonly openid: string
}
/** A known person; dispatch has read the document, so no use case reads it again. */
export interface Member extends Visitor {
  readonly user: User
}
export type ActorOf<E extends EndpointName> = AccessOf<E> extends 'anyone' ? Visitor : Member

export interface Request<E extends EndpointName> {
  readonly actor: ActorOf<E>
  readonly input: ParsedInputOf<E>
  /** The same when the client retries. */
  readonly requestKey: string
  /** Epoch ms, read once an invocation. */
  readonly now: number
}

/**
 * Throws only on a bug (INTERNAL) or Unavailable (BUSY). Refuses with the endpoint's declared codes,
 * or with BAD_REQUEST for input whose fault the schema cannot see (a cursor that is none of ours).
 */
export type Handler<E extends EndpointName> = (
  request: Request<E>,
) => Promise<Result<OutputOf<E>, DeclaredErrorOf<E> | 'BAD_REQUEST'>>

/** Every endpoint of one cloud function. */
export type HandlerTable<F extends string> = { readonly [E in EndpointOf<F>]: Handler<E> }
