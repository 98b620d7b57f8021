/** What must never be seen, in words; empty when all is well. */
export type Findings = readonly string[]

/** The texts of those whose condition does not hold. */
export function unless(...claims: readonly (readonly [holds: boolean, text: string])[]): Findings {
  return claims.filter(([holds]) => !holds).map(([, text]) => text)
}

export const sameValue = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a) === JSON.stringify(b)

/** Whether a table leads from one state to another, by one event or several: a write may take many. */
export function mayReach<State extends string>(
  table: Readonly<Record<State, Readonly<Partial<Record<string, State>>>>>,
  from: State,
  to: State,
): boolean {
  const seen = new Set([from])
  for (const state of seen) {
    for (const next of Object.values<State | undefined>(table[state])) if (next) seen.add(next)
  }
  return seen.has(to)
}
