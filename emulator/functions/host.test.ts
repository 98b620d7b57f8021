import { createClock } from '../clock'
import type { FunctionLog } from './function-log'
import { createFunctionHost, type FunctionHost } from './host'
import { writeTestBundles } from './test-bundles'

const who = `return { openid: process.env.WX_OPENID, keys: process.env.WX_CONTEXT_KEYS }`
const bundles = writeTestBundles({
  who: { main: `await new Promise((r) => setImmediate(r)); ${who}` },
  // Answers only once both calls are in flight.
  gate: {
    main: `
      const fs = require('node:fs')
      fs.writeFileSync(event.mine, '')
      while (!fs.existsSync(event.other)) await new Promise((r) => setImmediate(r))
      ${who}`,
    config: { timeout: 20 },
  },
  instance: {
    load: 'let calls = 0',
    main: 'return { calls: ++calls, secret: process.env.SECRET }',
  },
  leak: { main: 'process.env.LEAK = "yes"; return null' },
  seesLeak: { main: 'return process.env.LEAK ?? "none"' },
  hangs: { main: 'await new Promise(() => {})', config: { timeout: 0.2 } },
  spins: { main: 'for (;;);', config: { timeout: 0.2 } },
  exits: { main: 'if (event.die) process.exit(3); return "alive"' },
  rejectsLater: {
    main: 'if (event.die) { Promise.reject(new Error("late")); await new Promise(() => {}) } return 1',
  },
  hungry: {
    main: 'const all = []; for (;;) all.push(new Array(1e5).fill({ a: 1 }).map((x) => ({ ...x })))',
    config: { memorySize: 24, timeout: 30 },
  },
  throws: { main: 'throw new Error("bug inside")' },
  broken: { load: 'throw new Error("cannot load")', main: '' },
  big: { main: 'return "x".repeat(event.size)' },
  logs: {
    main: 'console.log(JSON.stringify({ endpoint: "a.b", ms: 1 })); console.log("plain", 2); return 1',
  },
  time: {
    main: `return { now: Date.now(), fresh: new Date().getTime(), fixed: new Date(5).getTime(),
      is: new Date() instanceof Date, text: typeof Date() }`,
  },
  echo: { main: 'return { event, name: context.function_name, limit: context.time_limit_in_ms }' },
})

let host: FunctionHost
let logs: FunctionLog[]
const clock = createClock()
const start = (limits = {}) =>
  createFunctionHost({
    bundles: bundles.folder,
    env: (fn) => ({ SECRET: `of ${fn}` }),
    appid: 'wxapp',
    clock,
    limits,
    onLog: (log) => logs.push(log),
  })
const client = (openid: string) => ({ openid, source: 'client' }) as const
const alice = client('alice_1')

beforeEach(() => {
  logs = []
  host = start()
})
afterEach(() => host.close())
afterAll(() => bundles.remove())

test('two callers at once keep their own identity', async () => {
  const file = (name: string) => `${bundles.folder}/${name}`
  const [a, b] = await Promise.all([
    host.invoke('gate', { mine: file('a'), other: file('b') }, client('alice_1')),
    host.invoke('gate', { mine: file('b'), other: file('a') }, client('bobby_2')),
  ])
  expect(a).toMatchObject({ openid: 'alice_1', keys: 'WX_OPENID,WX_APPID,WX_UNIONID' })
  expect(b).toMatchObject({ openid: 'bobby_2' })
  expect(host.instances('gate')).toBe(2)
})

test('a timer or an HTTP call has no identity, even on an instance that served a person', async () => {
  host = start({ instances: 1 })
  await host.invoke('who', {}, alice)
  expect(await host.invoke('who', {}, { source: 'timer' })).toEqual({})
  expect(await host.invoke('who', {}, { source: 'http' })).toEqual({})
})

test('an instance is reused, and is cold once', async () => {
  expect(await host.invoke('instance', {}, alice)).toEqual({ calls: 1, secret: 'of instance' })
  expect(await host.invoke('instance', {}, alice)).toEqual({ calls: 2, secret: 'of instance' })
  expect(logs.map(({ cold, coldMs }) => [cold, coldMs > 0])).toEqual([
    [true, true],
    [false, false],
  ])
})

test('a variable that one function sets reaches neither another function nor the emulator', async () => {
  await host.invoke('leak', {}, alice)
  expect(await host.invoke('seesLeak', {}, alice)).toBe('none')
  expect(process.env.LEAK).toBeUndefined()
})

test('calls over the limit of instances wait their turn and all get an answer', async () => {
  host = start({ instances: 2 })
  const answers = await Promise.all(
    Array.from({ length: 9 }, (_, i) => host.invoke('who', {}, client(`person_${i}`))),
  )
  expect(answers).toEqual(
    Array.from(
      { length: 9 },
      (_, i) => expect.objectContaining({ openid: `person_${i}` }) as unknown,
    ),
  )
  expect(host.instances('who')).toBe(2)
})

test('an idle instance is removed and the next call starts a new one', async () => {
  host = start({ idleMs: 1 })
  await host.invoke('instance', {}, alice)
  while (host.instances('instance') > 0) await new Promise((tick) => setImmediate(tick))
  expect(await host.invoke('instance', {}, alice)).toMatchObject({ calls: 1 })
})

test.each(['hangs', 'spins'])('a function that %s is stopped at its time-out', async (fn) => {
  await expect(host.invoke(fn, {}, alice)).rejects.toMatchObject({
    errCode: -504003,
    errMsg: expect.stringContaining('timed out after 0.2 seconds') as unknown,
  })
  expect(logs.at(-1)?.line).toEqual({ platform: 'timed-out', errCode: -504003 })
  expect(host.instances(fn)).toBe(0)
})

test.each(['exits', 'rejectsLater'])(
  '%s: a crash fails its call only; the next starts afresh',
  async (fn) => {
    await expect(host.invoke(fn, { die: true }, alice)).rejects.toMatchObject({ errCode: -504002 })
    await expect(host.invoke(fn, {}, alice)).resolves.toBeTruthy()
    expect(logs.filter(({ cold }) => cold).length).toBeGreaterThanOrEqual(2)
  },
)

test('a function over its memory limit fails without taking the emulator along', async () => {
  await expect(host.invoke('hungry', {}, alice)).rejects.toMatchObject({ errCode: -504002 })
})

test('a throw and a bundle that does not load are reported, their stack only in the log', async () => {
  await expect(host.invoke('throws', {}, alice)).rejects.toMatchObject({
    errMsg: 'cloud.callFunction:fail errCode: -504002 | errMsg: functions execute fail: bug inside',
  })
  expect(JSON.stringify(logs)).toContain('at exports.main')
  await expect(host.invoke('broken', {}, alice)).rejects.toThrow('cannot load')
  await expect(host.invoke('missing', {}, alice)).rejects.toMatchObject({ errCode: -501000 })
})

test('a result over 1 MB is refused, one below is not', async () => {
  await expect(host.invoke('big', { size: 1024 * 1024 }, alice)).rejects.toThrow(
    'over the limit of 1 MB',
  )
  await expect(host.invoke('big', { size: 1024 * 1024 - 2 }, alice)).resolves.toHaveLength(
    1024 * 1024 - 2,
  )
})

test('JSON lines arrive parsed, others as a message', async () => {
  await host.invoke('logs', {}, alice)
  expect(logs.map(({ fn, openid, line }) => ({ fn, openid, line }))).toEqual([
    { fn: 'logs', openid: 'alice_1', line: { endpoint: 'a.b', ms: 1 } },
    { fn: 'logs', openid: 'alice_1', line: { message: 'plain 2' } },
  ])
})

test('functions live in the emulated time, also when an instance is warm', async () => {
  await host.invoke('time', {}, alice)
  await clock.advance(3_600_000)
  const before = clock.now()
  const seen = (await host.invoke('time', {}, alice)) as { now: number; fresh: number }
  expect(seen).toMatchObject({ fixed: 5, is: true, text: 'string' })
  for (const time of [seen.now, seen.fresh]) {
    expect(time).toBeGreaterThanOrEqual(before)
    expect(time).toBeLessThanOrEqual(clock.now())
  }
})

test('the platform adds the caller to the event, over what the client sent', async () => {
  const forged = { a: 1, userInfo: { openId: 'victim' } }
  expect(await host.invoke('echo', forged, alice)).toEqual({
    event: { a: 1, userInfo: { appId: 'wxapp', openId: 'alice_1' } },
    name: 'echo',
    limit: 3000,
  })
})

test('closing refuses what still runs or waits', async () => {
  host = start({ instances: 1 })
  const running = host.invoke('hangs', {}, alice)
  const waiting = host.invoke('hangs', {}, alice)
  const settled = Promise.allSettled([running, waiting])
  await host.close()
  expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
})

test('a folder without a build is named in one sentence', () => {
  const open = () =>
    createFunctionHost({
      bundles: '/nowhere',
      env: () => ({}),
      appid: 'wxapp',
      clock,
      onLog: () => undefined,
    })
  expect(open).toThrow('No built cloud functions in /nowhere: run "npm run build" first.')
})
