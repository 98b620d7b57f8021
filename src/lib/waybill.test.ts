import * as v from 'valibot'
import { carriers } from '@domain/carriers'
import { waybill } from '@contract/parcel'
import { carrierOfWaybill, plainWaybill, waybillHint, waybillProblem } from './waybill'

test.each(['SF1234567890123', ' sf 1234-5678 90123 ', 'ＳＦ１２３４５６', '123456'])(
  '%j is fine, and plain as the server makes it',
  (typed) => {
    expect(waybillProblem(typed)).toBeNull()
    expect(v.parse(waybill, typed)).toBe(plainWaybill(typed))
  },
)

test.each([
  ['', '请填写运单号'],
  ['  - ', '请填写运单号'],
  ['12345', '太短'],
  ['1'.repeat(33), '太长'],
  ['订单 12345678', '只有字母和数字'],
])('%j is refused by both', (typed, words) => {
  expect(waybillProblem(typed)).toContain(words)
  expect(v.is(waybill, typed)).toBe(false)
})

test.each([
  ['sf1234567890123', 'SF'],
  ['YT1234567890123', 'YTO'],
  ['JT0001234567890', 'JTSD'],
  ['JDVA01234567890', 'JD'],
  ['DPK301234567', 'DBL'],
  ['EB123456789CN', 'EMS'],
])('%s tells its company', (typed, code) => {
  expect(carrierOfWaybill(typed)).toBe(code)
  expect(carriers.map((carrier) => carrier.code)).toContain(code)
})

test('digits alone tell no company', () => expect(carrierOfWaybill('773012345678901')).toBeNull())

test('an unusual number is a doubt, not a refusal', () => {
  expect(waybillHint('SF', 'SF1234567890123')).toBeNull()
  expect(waybillHint('SF', '1234567890123')).toContain('SF 加 13 位数字')
  expect(waybillHint('UC', '1234567890123')).toBeNull()
  expect(waybillHint(null, 'SF12')).toBeNull()
})
