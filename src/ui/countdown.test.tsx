import { View } from '@tarojs/components'
import { Profiler } from 'react'
import { mountPage, tellPage, texts } from '../../tests/client/mount-page'
import { Countdown } from './countdown'

const START = Date.UTC(2026, 10, 22)
/** Ms, so that no two of them change at the same moment. */
const LENGTHS = [5_000, 65_120, 3_600_333, 7_200_456, 7_300_789, 90_005_900]

/** Only the clock and what ticks by it is virtual: mounting needs the rest. */
const real: FakeableAPI[] = [
  'setTimeout',
  'clearTimeout',
  'setImmediate',
  'clearImmediate',
  'queueMicrotask',
  'nextTick',
  'hrtime',
  'performance',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'requestIdleCallback',
  'cancelIdleCallback',
]

let updates = 0
const ended = jest.fn<void, [length: number]>()

const Page = () => (
  <Profiler id="page" onRender={() => (updates += 1)}>
    <View>
      {LENGTHS.map((length) => (
        <Countdown key={length} until={START + length} onEnd={() => ended(length)} />
      ))}
    </View>
  </Profiler>
)

/** Lets virtual time pass, step by step as the timers come. */
async function pass(ms: number, page: Awaited<ReturnType<typeof mountPage>>): Promise<void> {
  for (let passed = 0; passed < ms; passed += 50) {
    await page.act(() => {
      jest.advanceTimersByTime(50)
      return Promise.resolve()
    })
  }
}

async function openPage() {
  jest.useFakeTimers({
    now: START,
    doNotFake: real,
  })
  const page = await mountPage(Page)
  updates = 0
  return page
}

beforeEach(() => ended.mockClear())
afterEach(() => jest.useRealTimers())

test('six countdowns together draw at most five times a second, each to its second', async () => {
  const page = await openPage()
  for (let second = 1; second <= 3; second += 1) {
    updates = 0
    await pass(1000, page)
    expect(updates).toBeGreaterThan(0)
    expect(updates).toBeLessThanOrEqual(5)
  }
  expect(texts('.countdown')).toEqual([
    '00:02',
    '01:03',
    '59:58',
    '1:59:58',
    '2:01:38',
    '1 天 1 小时',
  ])
})

test('the end is told once, and that one draws no more', async () => {
  const page = await openPage()
  await pass(8000, page)
  expect(texts('.countdown')[0]).toBe('00:00')
  expect(ended.mock.calls).toEqual([[5000]])
})

test('a hidden page does not count; shown again it is right at once', async () => {
  const page = await openPage()
  await tellPage('componentDidHide')
  updates = 0
  await pass(2000, page)
  expect(updates).toBe(0)
  expect(jest.getTimerCount()).toBe(0)
  await tellPage('componentDidShow')
  expect(texts('.countdown')[0]).toBe('00:03')
})
