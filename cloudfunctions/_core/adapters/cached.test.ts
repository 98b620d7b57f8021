import { cached } from './cached'

function setUp(load: () => Promise<number>) {
  const clock = { at: 1000, now: () => clock.at }
  const loads = jest.fn(load)
  return { clock, loads, ...cached(clock, 30_000, loads) }
}

it('loads once in its time, also for callers at once, and again afterwards', async () => {
  let value = 0
  const { clock, loads, get } = setUp(() => Promise.resolve((value += 1)))
  expect(await Promise.all([get(), get()])).toEqual([1, 1])
  clock.at += 29_999
  expect(await get()).toBe(1)
  clock.at += 1
  expect(await get()).toBe(2)
  expect(loads).toHaveBeenCalledTimes(2)
})

it('keeps no failure', async () => {
  let fails = true
  const { get } = setUp(() => (fails ? Promise.reject(new Error('down')) : Promise.resolve(7)))
  await expect(get()).rejects.toThrow('down')
  fails = false
  expect(await get()).toBe(7)
})
