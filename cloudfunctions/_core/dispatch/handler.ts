import type {
  AccessOf,
  DeclaredErrorOf,
  EndpointName,
  EndpointOf,
  OutputOf,
  ParsedInputOf,
} from '@contract/index'
import type { Result } from '@domain/result'
import type { Staff, StaffAccess } from '@domain/staff'
import type { User } from '@domain/user'
import type { OpenData } from './open-data'

/** Whoever looks; null where WeChat names nobody, as in the single page of Moments. */
export interface Visitor {
  readonly openid: string | null
}
/** A person whom WeChat names and nobody here needs to know yet. */
export interface Person {
  readonly openid: string
}
/** A known person; dispatch has read the document, so no use case reads it again. */
export interface Member extends Person {
  readonly user: User
}
/** A known person who works for the shop and may call this endpoint. */
export interface Colleague extends Member {
  readonly staff: Staff
}
export type ActorOf<E extends EndpointName> =
  AccessOf<E> extends 'anyone'
    ? Visitor
    : AccessOf<E> extends 'openid'
      ? Person
      : AccessOf<E> extends StaffAccess
        ? Colleague
        : Member

export interface Request<E extends EndpointName> {
  readonly actor: ActorOf<E>
  readonly input: ParsedInputOf<E>
  /** The same when the client retries. */
  readonly requestKey: string
  readonly openData: OpenData
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

/** The handlers of these endpoints. */
export type Handlers<E extends EndpointName> = { readonly [Each in E]: Handler<Each> }
/** Every endpoint of one cloud function. */
export type HandlerTable<F extends string> = Handlers<EndpointOf<F>>
