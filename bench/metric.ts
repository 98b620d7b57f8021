/** One row of the benchmark's table. */
export interface Metric {
  readonly name: string
  readonly value: number
  readonly unit: 'ms' | 'count' | 'bytes' | 'per_s'
}

export const metric = (name: string, value: number, unit: Metric['unit']): Metric => ({
  name,
  value: Math.round(value * 100) / 100,
  unit,
})

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The value below which the share `q` of the values lies (nearest rank). */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)]
  if (value === undefined) throw new RangeError('no values')
  return value
}
