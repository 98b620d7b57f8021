/** The fields that a decision replaced; it leaves the others as the same objects. */
export function difference<Doc extends object>(before: Doc, after: Doc): Partial<Doc> {
  const names = Object.keys(after) as (keyof Doc & string)[]
  const changed = names.filter((name) => after[name] !== before[name])
  return Object.fromEntries(changed.map((name) => [name, after[name]])) as Partial<Doc>
}
