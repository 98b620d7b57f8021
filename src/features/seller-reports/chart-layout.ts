/** A chart in logical pixels. */
export interface ChartSize {
  readonly width: number
  readonly height: number
}

export interface ChartSpec {
  readonly look: 'BARS' | 'LINE'
  /** One for each day, oldest first; null: none. */
  readonly values: readonly (number | null)[]
  /** Under the first, the middle and the last day. */
  readonly days: readonly string[]
  readonly chosen: number
  readonly format: (value: number) => string
}

export type ChartOperation =
  | {
      readonly kind: 'bar'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly strong: boolean
    }
  | { readonly kind: 'rule'; readonly y: number; readonly from: number; readonly to: number }
  | {
      readonly kind: 'line'
      readonly points: readonly { readonly x: number; readonly y: number }[]
    }
  | { readonly kind: 'dot'; readonly x: number; readonly y: number }
  | {
      readonly kind: 'text'
      readonly text: string
      readonly x: number
      readonly y: number
      readonly align: 'left' | 'center' | 'right'
    }

const TOP = 18
const BOTTOM = 22
const RULES = 3
/** Of a day's place, how much its bar takes. */
const BAR_SHARE = 0.64

/** The next of 1, 2, 5, 10, 20, 50, … that is not below `value`; 1 for nothing at all. */
export function niceMax(value: number): number {
  if (value <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  const step = [1, 2, 5, 10].find((one) => one * power >= value * 0.999999) ?? 10
  return step * power
}

function rules({ values, format }: ChartSpec, { width, height }: ChartSize): ChartOperation[] {
  const max = niceMax(Math.max(0, ...values.map((value) => value ?? 0)))
  return Array.from({ length: RULES }, (_, index) => {
    const share = index / (RULES - 1)
    const y = height - BOTTOM - share * (height - BOTTOM - TOP)
    const text = format(max * share)
    return [
      { kind: 'rule' as const, y, from: 0, to: width },
      { kind: 'text' as const, text, x: 0, y: y - 4, align: 'left' as const },
    ]
  }).flat()
}

function dayNames({ days }: ChartSpec, { width, height }: ChartSize): ChartOperation[] {
  const y = height - 6
  const last = days.length - 1
  const middle = Math.floor(last / 2)
  const at = (index: number, x: number, align: 'left' | 'center' | 'right'): ChartOperation => ({
    kind: 'text',
    text: days[index] ?? '',
    x,
    y,
    align,
  })
  const centre = ((middle + 0.5) / days.length) * width
  return [at(0, 0, 'left'), at(middle, centre, 'center'), at(last, width, 'right')]
}

type Place = (index: number, value: number) => { readonly x: number; readonly y: number }

/** Pieces of a line between the days without a value; a day alone is a dot. */
function lines(values: ChartSpec['values'], place: Place): ChartOperation[] {
  const runs: { x: number; y: number }[][] = [[]]
  values.forEach((value, index) => {
    if (value === null) runs.push([])
    else runs.at(-1)?.push(place(index, value))
  })
  return runs.flatMap((points): ChartOperation[] => {
    const [only] = points
    if (!only) return []
    return points.length === 1 ? [{ kind: 'dot', ...only }] : [{ kind: 'line', points }]
  })
}

/** What has to be drawn, in order: rules with their values, the days, then the values themselves. */
export function chartLayout(spec: ChartSpec, size: ChartSize): ChartOperation[] {
  const { values, chosen, look } = spec
  const { width, height } = size
  const max = niceMax(Math.max(0, ...values.map((value) => value ?? 0)))
  const room = height - BOTTOM - TOP
  const step = width / Math.max(1, values.length)
  const place: Place = (index, value) => ({
    x: (index + 0.5) * step,
    y: height - BOTTOM - (value / max) * room,
  })
  const frame = [...rules(spec, size), ...dayNames(spec, size)]
  if (look === 'LINE') {
    const value = values[chosen]
    const dot: ChartOperation[] = value == null ? [] : [{ kind: 'dot', ...place(chosen, value) }]
    return [...frame, ...lines(values, place), ...dot]
  }
  const bars = values.flatMap((value, index): ChartOperation[] => {
    if (!value) return []
    const { x, y } = place(index, value)
    // The smallest sale still shows.
    const tall = Math.max(2, height - BOTTOM - y)
    const wide = step * BAR_SHARE
    const strong = index === chosen
    return [
      {
        kind: 'bar',
        x: x - wide / 2,
        y: height - BOTTOM - tall,
        width: wide,
        height: tall,
        strong,
      },
    ]
  })
  return [...frame, ...bars]
}
