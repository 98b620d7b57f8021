import type * as v from 'valibot'
import type { DeclaredError } from './errors'

export type Role = 'buyer' | 'seller'
/**
 * 'anyone' may be without an openid (WeChat's single page in Moments has no login), 'openid' needs
 * one, roles are granted on the server.
 */
export type Access = 'anyone' | 'openid' | readonly [Role, ...Role[]]

type Schema = v.GenericSchema<unknown, unknown>

export interface Endpoint<
  Roles extends Access = Access,
  Input extends Schema = Schema,
  Output extends Schema = Schema,
  Errors extends readonly DeclaredError[] = readonly DeclaredError[],
> {
  readonly roles: Roles
  readonly input: Input
  readonly output: Output
  readonly errors: Errors
}

/** Keeps the literal types of one endpoint's declaration. */
export function endpoint<
  const Roles extends Access,
  Input extends Schema,
  Output extends Schema,
  const Errors extends readonly DeclaredError[],
>(declaration: Endpoint<Roles, Input, Output, Errors>): Endpoint<Roles, Input, Output, Errors> {
  return declaration
}
