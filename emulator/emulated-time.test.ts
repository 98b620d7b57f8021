import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openClock, registerClock } from './emulated-time'
import { createApp } from './http-server'

let folder: string
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'clock-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a clock that was moved on is still there after a restart', async () => {
  await openClock(folder).advance(86_400_000)
  expect(openClock(folder).offsetMs).toBe(86_400_000)
})

test('a new world may begin in the past, and only a new one', async () => {
  await openClock(folder, -60_000).advance(20_000)
  expect(openClock(folder, -60_000).offsetMs).toBe(-40_000)
})

test('a broken clock file means the real time', () => {
  writeFileSync(path.join(folder, 'clock.json'), '{"offsetMs":')
  expect(openClock(folder).offsetMs).toBe(0)
})

test('POST /clock answers only when the listeners are done', async () => {
  const app = createApp()
  const clock = openClock(folder)
  registerClock(app, clock)
  const done: string[] = []
  clock.onMove(async () => {
    await new Promise((tick) => setImmediate(tick))
    done.push('listener')
  })
  const answer = await app.inject({ method: 'POST', url: '/clock', payload: { advanceMs: 60_000 } })
  expect(answer.json()).toMatchObject({ offsetMs: 60_000 })
  expect(done).toEqual(['listener'])
  expect((await app.inject('/clock')).json()).toMatchObject({ offsetMs: 60_000 })
})

test.each([-1, 1.5, 'soon', null, 1e15])(
  'POST /clock refuses %p and stays where it is',
  async (advanceMs) => {
    const app = createApp()
    const clock = openClock(folder)
    registerClock(app, clock)
    const answer = await app.inject({ method: 'POST', url: '/clock', payload: { advanceMs } })
    expect(answer.statusCode).toBe(400)
    expect(clock.offsetMs).toBe(0)
  },
)
