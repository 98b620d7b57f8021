import { createClock } from '../clock'
import type { FunctionLog } from './function-log'
import { createFunctionHost } from './host'
import { writeTestBundles } from './test-bundles'
import { Timers } from './timers'

const triggers = (config: string) => ({ triggers: [{ name: 'tick', type: 'timer', config }] })
const bundles = writeTestBundles({
  minutely: { main: 'console.log(JSON.stringify(event))', config: triggers('0 * * * * * *') },
  yearly: { main: 'console.log(JSON.stringify(event))', config: triggers('0 0 0 1 1 * *') },
  fails: { main: 'throw new Error("no")', config: triggers('0 * * * * * *') },
})
afterAll(() => bundles.remove())

async function run(advances: number[]): Promise<FunctionLog[]> {
  const logs: FunctionLog[] = []
  // In the middle of a minute, so that real time crosses no fire time meanwhile.
  const clock = createClock(Date.UTC(2026, 5, 1, 0, 0, 20) - Date.now())
  const onLog = (log: FunctionLog) => logs.push(log)
  const host = createFunctionHost({
    bundles: bundles.folder,
    env: () => ({}),
    appid: 'wxapp',
    clock,
    onLog,
  })
  const timers = new Timers(host, clock)
  for (const ms of advances) await clock.advance(ms)
  timers.close()
  await host.close()
  return logs
}
const runsOf = (logs: FunctionLog[], fn: string) => logs.filter((log) => log.fn === fn)

test('a jump runs the timer at its end, at most 3 times, before it is answered', async () => {
  const from = Date.UTC(2026, 5, 1, 0, 0, 20)
  const runs = runsOf(await run([3_600_000]), 'minutely')
  expect(runs).toHaveLength(3)
  expect(runs.every(({ at, source }) => at >= from + 3_600_000 && source === 'timer')).toBe(true)
  expect(runs[0]?.line).toMatchObject({ Type: 'Timer', TriggerName: 'tick' })
})

test('each fire time is met once, however the time is cut up', async () => {
  const runs = runsOf(await run([60_000, 60_000, 0]), 'minutely')
  expect(runs).toHaveLength(2)
})

test('a timer that is not due does not run, and one that fails does not stop the rest', async () => {
  const logs = await run([60_000])
  expect(runsOf(logs, 'yearly')).toEqual([])
  expect(runsOf(logs, 'fails').some(({ line }) => line.platform === 'threw')).toBe(true)
})
