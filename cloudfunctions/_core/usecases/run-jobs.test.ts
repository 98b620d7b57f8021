import { anOrder } from '@domain/order-fixture'
import { refuse } from '@domain/result'
import { runJobs } from './run-jobs'

type Deps = Parameters<typeof runJobs>[0]

/** Jobs that find nothing to do, unless told otherwise. */
function setUp(change: { expired?: () => unknown[]; close?: () => unknown } = {}) {
  const state = { now: 0 }
  const lines: Record<string, unknown>[] = []
  const asked: string[] = []
  const nothing = (name: string) => () => {
    asked.push(name)
    return Promise.resolve([])
  }
  const deps = {
    clock: { now: () => state.now },
    log: (line: string) => lines.push(JSON.parse(line) as Record<string, unknown>),
    report: (error: unknown) => ({ name: (error as Error).name }),
    orders: {
      expired: () => Promise.resolve(change.expired?.() ?? []),
      outboxDue: nothing('outbox'),
    },
    pay: { close: () => Promise.resolve(change.close?.()) },
    groups: { expired: nothing('groups'), outboxDue: nothing('group outbox') },
    stocks: { due: nothing('stocks') },
    soldCounts: {
      position: () => Promise.resolve(''),
      nextStep: nothing('sold'),
      savePosition: () => Promise.resolve(),
    },
  }
  return { run: runJobs(deps as unknown as Deps), state, lines, asked }
}

it('gives every job its share of the time, however slow WeChat Pay is', async () => {
  const { run, state, asked } = setUp({
    // A queue without an end, each order of which takes as long as a call may.
    expired: () => Array.from({ length: 8 }, (_, i) => anOrder({ expiresAt: state.now + i })),
    close: () => {
      state.now += 1500
      return refuse('PAYMENT_UNAVAILABLE')
    },
  })
  await run(0)
  expect(asked).toEqual(['groups', 'group outbox', 'outbox', 'stocks', 'sold'])
  expect(state.now).toBeLessThan(50_000)
})

it('goes on after a job that throws, and says in the log what was thrown', async () => {
  const { run, lines, asked } = setUp({
    expired: () => {
      throw new RangeError('o-secret-person')
    },
  })
  await run(0)
  expect(asked).toEqual(['groups', 'group outbox', 'outbox', 'stocks', 'sold'])
  expect(lines[0]).toMatchObject({
    job: 'close-unpaid',
    outcome: 'INTERNAL',
    error: { name: 'RangeError' },
  })
  expect(JSON.stringify(lines)).not.toContain('o-secret-person')
})
