/** Values that a message may name, e.g. how many pieces are left. Never personal data. */
export type RefusalParams = Readonly<Record<string, string | number>>

export interface Refusal<Code extends string = string> {
  readonly code: Code
  readonly params?: RefusalParams
}

/** An expected refusal is a value; a throw is a bug. */
export type Result<Value, Code extends string = never> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Refusal<Code> }

export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value,
})

export function refuse<const Code extends string>(
  code: Code,
  params?: RefusalParams,
): { readonly ok: false; readonly error: Refusal<Code> } {
  return { ok: false, error: params === undefined ? { code } : { code, params } }
}
