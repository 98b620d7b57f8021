import { carriers, type Carrier } from '@domain/carriers'
import { readStored, writeStored } from '@/platform/storage'

const KEY = 'carriers'
/** Favourites that stand before the others. */
const FAVOURITES = 3
/** A company that is used no more must not stay in front for ever. */
const MOST = 50

type Uses = Readonly<Record<string, number>>

/** What was stored may be of any shape. */
function uses(): Uses {
  const stored = readStored(KEY)
  if (typeof stored !== 'object' || stored === null) return {}
  return Object.fromEntries(
    Object.entries(stored as Record<string, unknown>).flatMap(([code, times]) =>
      typeof times === 'number' && times > 0 ? [[code, times]] : [],
    ),
  )
}

/** Remembers on this device that parcels went with a company. */
export function rememberCarrier(code: string): void {
  const before = uses()
  const times = (before[code] ?? 0) + 1
  const next = { ...before, [code]: times }
  writeStored(
    KEY,
    times < MOST
      ? next
      : Object.fromEntries(Object.entries(next).map(([each, n]) => [each, Math.floor(n / 2)])),
  )
}

/** The companies that this device used, most used first, and all the others. */
export function carrierChoices(): {
  readonly favourites: readonly Carrier[]
  readonly others: readonly Carrier[]
} {
  const times = uses()
  const favourites = carriers
    .filter(({ code }) => (times[code] ?? 0) > 0)
    .sort((a, b) => (times[b.code] ?? 0) - (times[a.code] ?? 0))
    .slice(0, FAVOURITES)
  return { favourites, others: carriers.filter((carrier) => !favourites.includes(carrier)) }
}

/** The company that a new parcel begins with; null: none was used yet. */
export const usualCarrier = (): string | null => carrierChoices().favourites[0]?.code ?? null
