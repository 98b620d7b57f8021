import type * as v from 'valibot'
import type { CommonError } from './errors'
import { afterSales } from './after-sale'
import { login } from './login'
import { order } from './order'
import { referral } from './referral'
import { seller } from './seller'
import { shop } from './shop'

/** Every endpoint that a client may call. The part before the dot is the cloud function. */
export const contract = { ...login, ...shop, ...order, ...afterSales, ...referral, ...seller }

export type EndpointName = keyof typeof contract
/** The endpoints of one cloud function. */
export type EndpointOf<F extends string> = Extract<EndpointName, `${F}.${string}`>

/** Who may call. */
export type AccessOf<E extends EndpointName> = (typeof contract)[E]['roles']
/** What a client may send (before defaults and trimming). */
export type InputOf<E extends EndpointName> = v.InferInput<(typeof contract)[E]['input']>
/** What a handler receives. */
export type ParsedInputOf<E extends EndpointName> = v.InferOutput<(typeof contract)[E]['input']>
export type OutputOf<E extends EndpointName> = v.InferOutput<(typeof contract)[E]['output']>
/** The codes that an endpoint's handler may answer. */
export type DeclaredErrorOf<E extends EndpointName> = (typeof contract)[E]['errors'][number]
/** The codes that a client may receive. */
export type ErrorOf<E extends EndpointName> = DeclaredErrorOf<E> | CommonError
