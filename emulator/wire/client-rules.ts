import * as v from 'valibot'

/** cloudfunctions/database/rules.json: what a client may do to a collection without a function. */
const Rules = v.record(v.string(), v.strictObject({ read: v.boolean(), write: v.boolean() }))

export type ClientRules = v.InferOutput<typeof Rules>

/** Throws one sentence when the file's content is not a set of rules. */
export function readClientRules(content: unknown): ClientRules {
  const read = v.safeParse(Rules, content)
  if (read.success) return read.output
  const [issue] = read.issues
  throw new Error(`rules.json: ${v.getDotPath(issue) ?? 'content'}: ${issue.message}`)
}

/** Whether a client (not a function) may do this; what no rule names is denied. */
export function mayClient(
  rules: ClientRules,
  collection: string,
  operation: 'read' | 'write',
): boolean {
  return Object.hasOwn(rules, collection) && rules[collection]?.[operation] === true
}
