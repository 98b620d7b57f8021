/** A value that an option takes; its key stays when its text is changed. */
export interface OptionValue {
  readonly key: string
  readonly text: string
}

export interface OptionDraft {
  readonly key: string
  readonly name: string
  readonly values: readonly OptionValue[]
  /** Taken away in this form: who adds the same text again gets the same variants back. */
  readonly removed: readonly OptionValue[]
}

/** A variant as it is typed. */
export interface SkuFields {
  /** Null: a new one. */
  readonly skuId: string | null
  /** Whether this combination is sold. */
  readonly on: boolean
  /** Yuan. */
  readonly price: string
  /** Yuan; empty: none. */
  readonly listPrice: string
  /** Grams; empty: does not count. */
  readonly weight: string
  /** Pieces that a new one begins with; empty: none. */
  readonly stock: string
  readonly picture: string | null
}

export interface KnownRow extends SkuFields {
  /** Keys of its values, one for each option that has values. */
  readonly at: readonly string[]
}

/** A combination of values with what is typed for it. */
export interface SkuRow extends KnownRow {
  readonly values: readonly string[]
}

/** The options with the variants that they give. */
export interface SkuMatrix {
  readonly options: readonly OptionDraft[]
  /** What is known of combinations, shown or not; a combination without a row is new. */
  readonly rows: readonly KnownRow[]
  /** Number of the next key. */
  readonly next: number
}

/** A matrix of more combinations than this is none that a product may have. */
export const MOST_SKUS = 100
export const MOST_OPTIONS = 3
export const MOST_VALUES = 20

const noFields: Omit<SkuFields, 'on'> = {
  skuId: null,
  price: '',
  listPrice: '',
  weight: '',
  stock: '',
  picture: null,
}

/** One text for a combination. */
export const placeOf = (at: readonly string[]) => at.join(' ')
/** An option without values makes no variants yet. */
export const used = (options: readonly OptionDraft[]) =>
  options.filter(({ values }) => values.length > 0)

interface KnownProduct {
  readonly options: readonly { readonly name: string; readonly values: readonly string[] }[]
  readonly skus: readonly (SkuFields & { readonly values: readonly string[] })[]
}

/** The matrix of a product that exists. Combinations that it does not sell are off, if it sells any. */
export function matrixOf({ options, skus }: KnownProduct): SkuMatrix {
  let next = 0
  const key = () => `k${next++}`
  const drafts = options.map(({ name, values }) => ({
    key: key(),
    name,
    values: values.map((text) => ({ key: key(), text })),
    removed: [],
  }))
  const rows = skus.map(({ values, ...fields }) => {
    const at = values.map(
      (text, index) => drafts[index]?.values.find((value) => value.text === text)?.key ?? '',
    )
    return { ...fields, at }
  })
  const matrix: SkuMatrix = { options: drafts, rows, next }
  if (skus.length === 0) return matrix
  // What was not sold is off; what comes into being from here on is on.
  const known = new Set(rows.map(({ at }) => placeOf(at)))
  const off = combinations(drafts)
    .filter(({ at }) => !known.has(placeOf(at)))
    .map(({ at }) => ({ ...noFields, on: false, at }))
  return { ...matrix, rows: [...rows, ...off] }
}

interface Combination {
  readonly at: readonly string[]
  readonly values: readonly string[]
}

function combinations(options: readonly OptionDraft[]): readonly Combination[] {
  return used(options).reduce<readonly Combination[]>(
    (all, option) =>
      all.flatMap(({ at, values }) =>
        option.values.map(({ key, text }) => ({ at: [...at, key], values: [...values, text] })),
      ),
    [{ at: [], values: [] }],
  )
}

/** How many combinations there are; one without any option. */
export const combinationCount = (options: readonly OptionDraft[]): number =>
  used(options).reduce((n, { values }) => n * values.length, 1)

/** What is typed for every combination, in the options' order. */
function typedRows({ options, rows }: SkuMatrix): readonly KnownRow[] {
  const known = new Map(rows.map((row) => [placeOf(row.at), row]))
  return combinations(options).map(
    ({ at }) => known.get(placeOf(at)) ?? { ...noFields, on: true, at },
  )
}

/** Every combination of the options' values, in their order. */
export function rowsOf(matrix: SkuMatrix): readonly SkuRow[] {
  const typed = typedRows(matrix)
  return combinations(matrix.options).flatMap(({ values }, index) => {
    const row = typed[index]
    return row ? [{ ...row, values }] : []
  })
}

/** Changes what is typed for one combination. */
export function changeRow(
  matrix: SkuMatrix,
  at: readonly string[],
  part: Partial<SkuFields>,
): SkuMatrix {
  return fill(matrix, part, (row) => placeOf(row.at) === placeOf(at))
}

/** Sets the same for every combination that is sold; `stock` only for new ones. */
export function fillRows(
  matrix: SkuMatrix,
  { stock, ...part }: Partial<Pick<SkuFields, 'price' | 'weight' | 'stock'>>,
): SkuMatrix {
  const filled = fill(matrix, part, ({ on }) => on)
  return stock === undefined
    ? filled
    : fill(filled, { stock }, ({ on, skuId }) => on && skuId === null)
}

function fill(
  matrix: SkuMatrix,
  part: Partial<SkuFields>,
  isMeant: (row: KnownRow) => boolean,
): SkuMatrix {
  const changed = typedRows(matrix)
    .filter(isMeant)
    .map((row) => ({ ...row, ...part }))
  const places = new Set(changed.map(({ at }) => placeOf(at)))
  return {
    ...matrix,
    rows: [...matrix.rows.filter(({ at }) => !places.has(placeOf(at))), ...changed],
  }
}
