import type * as v from 'valibot'
import type { StaffAccess } from '@domain/staff'
import type { Permission } from '@domain/staff-state'
import type { DeclaredError } from './errors'

export type Role = 'buyer'
/**
 * 'anyone' may be without an openid (WeChat's single page in Moments has no login), 'openid' needs
 * one, roles and a place in the staff are granted on the server.
 */
export type Access = 'anyone' | 'openid' | readonly [Role, ...Role[]] | StaffAccess

/**
 * For the shop's staff with this permission (null: any of them). `suppliers`: also for a supplier's
 * operator, who sees their own goods only. `audited`: it changes something, so each call is logged.
 */
export function staff(
  permission: Permission | null,
  options: { readonly suppliers?: true; readonly audited?: true } = {},
): StaffAccess {
  return { permission, suppliers: options.suppliers ?? false, audited: options.audited ?? false }
}

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
