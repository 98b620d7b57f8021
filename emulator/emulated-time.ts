import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { createClock, type Clock } from './clock'

/** One jump is at most a year and a day. */
const LONGEST_JUMP_MS = 366 * 24 * 3_600_000

/** Broken: the emulated world has the real time. */
function readOffset(file: string, fresh: number): number {
  if (!existsSync(file)) return fresh
  try {
    const { offsetMs } = JSON.parse(readFileSync(file, 'utf8')) as { offsetMs?: unknown }
    return Number.isSafeInteger(offsetMs) ? Number(offsetMs) : 0
  } catch {
    return 0
  }
}

/**
 * The clock of a data folder: a world that was moved on stays there after a restart. A new folder's
 * clock is `fresh` ms off the real time: a world that is given a history begins in the past.
 */
export function openClock(folder: string, fresh = 0): Clock {
  const file = path.join(folder, 'clock.json')
  const clock = createClock(readOffset(file, fresh))
  clock.onMove(() => {
    const draft = `${file}.tmp`
    writeFileSync(draft, JSON.stringify({ offsetMs: clock.offsetMs }), { flush: true })
    renameSync(draft, file)
  })
  return clock
}

/** `GET /clock` tells the time; `POST /clock {advanceMs}` answers once everything due has run. */
export function registerClock(app: FastifyInstance, clock: Clock): void {
  const state = () => ({ now: clock.now(), offsetMs: clock.offsetMs })
  app.get('/clock', state)
  app.post('/clock', async ({ body }, reply) => {
    const ms = (body as { advanceMs?: unknown } | null | undefined)?.advanceMs
    if (typeof ms !== 'number' || !Number.isSafeInteger(ms) || ms < 0 || ms > LONGEST_JUMP_MS)
      return reply
        .code(400)
        .send({ error: `advanceMs must be a whole number from 0 to ${LONGEST_JUMP_MS}.` })
    await clock.advance(ms)
    return state()
  })
}
