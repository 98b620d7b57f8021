import { cards } from './cards'
import { sdk } from './sdk'

jest.mock('./sdk', () => ({
  sdk: {
    openapi: { updatableMessage: { setUpdatableMsg: jest.fn(), createActivityId: jest.fn() } },
  },
}))

const { updatableMessage } = sdk.openapi as unknown as {
  updatableMessage: Record<'setUpdatableMsg' | 'createActivityId', jest.Mock>
}
const { setUpdatableMsg, createActivityId } = updatableMessage
const refusal = (errCode: number) => Object.assign(new Error('openapi fail'), { errCode })
const forming = { state: 'forming', members: 2, size: 3 } as const

beforeEach(() => jest.resetAllMocks())

describe('changing a card', () => {
  it('shows how many are in, every value as text', async () => {
    setUpdatableMsg.mockResolvedValue({ errCode: 0 })
    expect(await cards.update('a1', forming)).toBe('updated')
    expect(setUpdatableMsg).toHaveBeenCalledWith({
      activityId: 'a1',
      targetState: 0,
      templateInfo: {
        parameterList: [
          { name: 'member_count', value: '2' },
          { name: 'room_limit', value: '3' },
        ],
      },
    })
  })

  it.each([
    ['complete', 1],
    ['ended', 2],
  ] as const)('leads to the page once it is %s', async (state, targetState) => {
    setUpdatableMsg.mockResolvedValue({ errCode: 0 })
    const path = 'pages/group/index?id=g1'
    expect(await cards.update('a1', { state, path })).toBe('updated')
    expect(setUpdatableMsg).toHaveBeenCalledWith({
      activityId: 'a1',
      targetState,
      templateInfo: { parameterList: [{ name: 'path', value: path }] },
    })
  })

  it.each([
    [47501, 'gone'],
    [47502, 'gone'],
    [47504, 'gone'],
    [-1, 'unavailable'],
    [45009, 'unavailable'],
    [40097, 'unavailable'],
  ] as const)('refused with %i is %s', async (code, answer) => {
    setUpdatableMsg.mockRejectedValue(refusal(code))
    expect(await cards.update('a1', forming)).toBe(answer)
  })

  it('is unavailable when the gateway fails without a code', async () => {
    setUpdatableMsg.mockRejectedValue(new Error('ECONNRESET'))
    expect(await cards.update('a1', forming)).toBe('unavailable')
  })

  it('is given up after two seconds, since a payment waits', async () => {
    jest.useFakeTimers()
    try {
      setUpdatableMsg.mockReturnValue(new Promise(() => {}))
      const ends: string[] = []
      const update = cards.update('a1', forming).then((end) => ends.push(end))
      await jest.advanceTimersByTimeAsync(1999)
      expect(ends).toEqual([])
      await jest.advanceTimersByTimeAsync(1)
      await update
      expect(ends).toEqual(['unavailable'])
      expect(jest.getTimerCount()).toBe(0)
    } finally {
      jest.useRealTimers()
    }
  })

  it('leaves no timer when WeChat was quick', async () => {
    jest.useFakeTimers()
    try {
      setUpdatableMsg.mockResolvedValue({ errCode: 0 })
      await cards.update('a1', forming)
      expect(jest.getTimerCount()).toBe(0)
    } finally {
      jest.useRealTimers()
    }
  })
})

describe('a new activity', () => {
  it('has its end in ms', async () => {
    createActivityId.mockResolvedValue({ activityId: 'a1', expirationTime: 1_700_000_000 })
    expect(await cards.create(0)).toEqual({ id: 'a1', expiresAt: 1_700_000_000_000 })
  })

  it.each([
    ['WeChat refuses', () => createActivityId.mockRejectedValue(refusal(-1))],
    ['the answer lacks its end', () => createActivityId.mockResolvedValue({ activityId: 'a1' })],
    ['the answer is empty', () => createActivityId.mockResolvedValue({})],
  ])('is none when %s', async (_, arrange) => {
    arrange()
    expect(await cards.create(0)).toBeNull()
  })
})
