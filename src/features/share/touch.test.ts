import { queryClient } from '@/lib/query-client'
import { fakeCloud, type Answers } from '../../../tests/client/fake-cloud'
import { person } from '../../../tests/client/samples'
import { cameBy } from './came-by'
import { touch } from './touch'

/** Each its own, since a code is told once per session. */
let CODE = ''
let n = 0

beforeEach(() => {
  jest.useFakeTimers()
  CODE = `AbCdEf000${n++}`
})
afterEach(() => {
  jest.useRealTimers()
  cameBy.set({ code: null, settled: true })
  queryClient.clear()
  delete document.documentElement.dataset.wxScene
})

const settled = () => jest.advanceTimersByTimeAsync(60_000)

function cloudThat(answer: Answers['referral.touch']) {
  const cloud = fakeCloud({
    'login.enter': () => person,
    ...(answer && { 'referral.touch': answer }),
  })
  return { touches: () => cloud.calls.filter(({ endpoint }) => endpoint === 'referral.touch') }
}

test('told once per session with the scene, after the person is known', async () => {
  document.documentElement.dataset.wxScene = '1008'
  const cloud = cloudThat(() => ({ outcome: 'BOUND', sharer: null }))
  touch(CODE)
  touch(CODE)
  await settled()
  touch(CODE)
  await settled()
  expect(cloud.touches().map(({ input }) => input)).toEqual([{ code: CODE, scene: 1008 }])
  expect(cameBy.get()).toEqual({ code: CODE, settled: true })
})

test('what is shared from here grows from it, but never from a share of my own', async () => {
  cloudThat(({ code }) => ({ outcome: code === 'mine' ? 'SELF' : 'LOGGED', sharer: null }))
  touch('mine')
  expect(cameBy.get().settled).toBe(false)
  await settled()
  expect(cameBy.get()).toEqual({ code: null, settled: true })
  touch('theirs')
  await settled()
  touch('mine')
  expect(cameBy.get()).toEqual({ code: 'theirs', settled: true })
})

test('a touch that does not get through is told once more, and nobody hears of it', async () => {
  let fail = true
  const cloud = cloudThat(() => {
    if (fail) throw new Error('offline')
    return { outcome: 'LOGGED', sharer: null }
  })
  touch(CODE)
  await jest.advanceTimersByTimeAsync(5000)
  expect(cameBy.get()).toEqual({ code: CODE, settled: true })
  const before = cloud.touches().length
  fail = false
  await settled()
  expect(cloud.touches()).toHaveLength(before + 1)
})

test('a touch that fails for good ends in silence', async () => {
  const cloud = cloudThat(() => {
    throw new Error('offline')
  })
  touch(CODE)
  await settled()
  const after = cloud.touches().length
  await settled()
  expect(cloud.touches()).toHaveLength(after)
})

test('in Moments nobody is logged in, so nothing is told', async () => {
  document.documentElement.dataset.wxScene = '1154'
  const cloud = cloudThat(() => ({ outcome: 'BOUND', sharer: null }))
  touch(CODE)
  await settled()
  expect(cloud.touches()).toEqual([])
})
