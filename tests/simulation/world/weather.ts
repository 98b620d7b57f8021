import type { Chance } from './chance'

/** What the network and the services between do wrong, from now on. */
export interface Weather {
  /** Epoch ms until which the database refuses everything. */
  databaseDownUntil: number
  /** The same for WeChat Pay. */
  payDownUntil: number
  /** Shares of requests, in [0, 1]. */
  conflicts: number
  lostAnswers: number
  /** Of the functions started from now on: ms by which their clocks are off. */
  skewMs: number
}

export const clearWeather = (): Weather => ({
  databaseDownUntil: 0,
  payDownUntil: 0,
  conflicts: 0,
  lostAnswers: 0,
  skewMs: 0,
})

/** REFUSED: not carried out. LOST: carried out, but nobody hears of it. */
export type Fate = 'FINE' | 'REFUSED' | 'CONFLICT' | 'LOST'

/** A read that fails only ends an attempt. */
const READS_FAIL_LESS = 5

/** What becomes of one write, or (`isWrite` false) one read, of the database. */
export function databaseFate(
  weather: Weather,
  chance: Chance,
  request: { name: string; nth: number; isWrite: boolean; now: number },
): Fate {
  if (request.now < weather.databaseDownUntil) return 'REFUSED'
  const luck =
    chance('database', request.name, request.nth) * (request.isWrite ? 1 : READS_FAIL_LESS)
  if (luck < weather.lostAnswers) return 'LOST'
  const conflicts = request.isWrite ? weather.conflicts : 0
  return luck < weather.lostAnswers + conflicts ? 'CONFLICT' : 'FINE'
}

/** What becomes of one request to WeChat Pay. */
export function payFate(
  weather: Weather,
  chance: Chance,
  request: { name: string; nth: number; now: number },
): Exclude<Fate, 'CONFLICT'> {
  if (request.now < weather.payDownUntil) return 'REFUSED'
  return chance('pay', request.name, request.nth) < weather.lostAnswers ? 'LOST' : 'FINE'
}
