import { placeOf, used, type KnownRow, type OptionDraft, type SkuMatrix } from './sku-matrix'

/** The matrix with these options. An option that begins to count takes its first value for what there is. */
function withOptions(matrix: SkuMatrix, options: readonly OptionDraft[]): SkuMatrix {
  const before = used(matrix.options)
  const after = used(options)
  const added = after.findIndex(({ key }) => before.every((one) => one.key !== key))
  if (added >= 0) {
    const first = after[added]?.values[0]?.key ?? ''
    const rows = matrix.rows.map((row) => {
      return { ...row, at: [...row.at.slice(0, added), first, ...row.at.slice(added)] }
    })
    return { ...matrix, options, rows }
  }
  const gone = before.findIndex(({ key }) => after.every((one) => one.key !== key))
  return { ...matrix, options, rows: gone < 0 ? matrix.rows : collapsed(matrix, gone) }
}

/** The rows without the option at that index: of those that become one, what is sold, then the earliest value's. */
function collapsed({ options, rows }: SkuMatrix, index: number): readonly KnownRow[] {
  const order = used(options)[index]?.values.map(({ key }) => key) ?? []
  const placeIn = ({ at, on }: KnownRow) => (on ? 0 : order.length) + order.indexOf(at[index] ?? '')
  const kept = new Map<string, KnownRow>()
  for (const row of [...rows].sort((a, b) => placeIn(a) - placeIn(b))) {
    if (!order.includes(row.at[index] ?? '')) continue
    const at = row.at.filter((_, place) => place !== index)
    if (!kept.has(placeOf(at))) kept.set(placeOf(at), { ...row, at })
  }
  return [...kept.values()]
}

const changeOption = (
  matrix: SkuMatrix,
  key: string,
  change: (option: OptionDraft) => OptionDraft,
): SkuMatrix =>
  withOptions(
    matrix,
    matrix.options.map((option) => (option.key === key ? change(option) : option)),
  )

/** One more option, without values yet: it is the last one. */
export const addOption = (matrix: SkuMatrix, name: string): SkuMatrix => ({
  ...matrix,
  options: [...matrix.options, { key: `k${matrix.next}`, name, values: [], removed: [] }],
  next: matrix.next + 1,
})

export const renameOption = (matrix: SkuMatrix, key: string, name: string): SkuMatrix =>
  changeOption(matrix, key, (option) => ({ ...option, name }))

export const removeOption = (matrix: SkuMatrix, key: string): SkuMatrix =>
  withOptions(
    matrix,
    matrix.options.filter((option) => option.key !== key),
  )

/** One more value, at the end; one that was there before comes back with its variants. */
export function addValue(matrix: SkuMatrix, key: string, text: string): SkuMatrix {
  const changed = changeOption(matrix, key, (option) => {
    const former = option.removed.find((value) => value.text === text)
    return {
      ...option,
      values: [...option.values, former ?? { key: `k${matrix.next}`, text }],
      removed: option.removed.filter((value) => value !== former),
    }
  })
  return { ...changed, next: matrix.next + 1 }
}

export const renameValue = (
  matrix: SkuMatrix,
  key: string,
  valueKey: string,
  text: string,
): SkuMatrix =>
  changeOption(matrix, key, (option) => ({
    ...option,
    values: option.values.map((value) => (value.key === valueKey ? { ...value, text } : value)),
  }))

export const removeValue = (matrix: SkuMatrix, key: string, valueKey: string): SkuMatrix =>
  changeOption(matrix, key, (option) => ({
    ...option,
    values: option.values.filter((value) => value.key !== valueKey),
    removed: [...option.removed, ...option.values.filter((value) => value.key === valueKey)],
  }))
