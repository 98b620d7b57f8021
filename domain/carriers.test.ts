import { carrierOf, carriers, findCarrier } from './carriers'

it.each([
  ['SF', 'SF'],
  ['sf', 'SF'],
  [' 顺丰速运 ', 'SF'],
  ['ＺＴＯ', 'ZTO'],
  ['ems', 'EMS'],
])('%s is %s', (written, code) => {
  expect(findCarrier(written)?.code).toBe(code)
})

it('knows none that is not in the list', () => {
  expect(findCarrier('顺风')).toBeNull()
  expect(findCarrier('')).toBeNull()
  expect(carrierOf('NOPE')).toBeNull()
})

it('finds every carrier by its code and by its name', () => {
  for (const carrier of carriers) {
    expect(findCarrier(carrier.code)).toBe(carrier)
    expect(findCarrier(carrier.name)).toBe(carrier)
  }
})
