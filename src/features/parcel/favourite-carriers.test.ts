import { carriers } from '@domain/carriers'
import { carrierChoices, rememberCarrier, usualCarrier } from './favourite-carriers'

const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code)
const use = (code: string, times: number) => {
  for (let n = 0; n < times; n += 1) rememberCarrier(code)
}

beforeEach(() => localStorage.clear())

test('a new device has no favourite and shows every company once', () => {
  const { favourites, others } = carrierChoices()
  expect(favourites).toEqual([])
  expect(others).toEqual(carriers)
  expect(usualCarrier()).toBeNull()
})

test('the most used stand in front, three of them, and nowhere else', () => {
  use('YTO', 2)
  use('SF', 3)
  use('EMS', 1)
  use('ZTO', 4)
  const { favourites, others } = carrierChoices()
  expect(codes(favourites)).toEqual(['ZTO', 'SF', 'YTO'])
  expect(codes(others)).toEqual(codes(carriers).filter((code) => !codes(favourites).includes(code)))
  expect(usualCarrier()).toBe('ZTO')
})

test('a company that is used no more gives way in time', () => {
  use('SF', 1000)
  use('JD', 100)
  expect(usualCarrier()).toBe('JD')
})

test.each(['"x"', '{"SF":"many"}', 'null'])('stored %s is forgotten', (stored) => {
  localStorage.setItem(`${location.pathname}:carriers`, stored)
  expect(carrierChoices().favourites).toEqual([])
})
