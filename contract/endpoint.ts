import type * as v from 'valibot'
import type { DeclaredError } from './errors'

/** 'anyone' needs an openid only; the others are granted on the server. */
export type Role = 'buyer' | 'seller'
export type Access = 'anyone' | readonly [Role, ...Role[]]

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
