import { batchOutcomes } from '@contract/seller-orders'
import { failedTable, outcomeWords, readBatch } from './batch-lines'

const outcomes = (text: string) => readBatch(text).map(({ outcome }) => outcome)

test.each([
  ['订单号,快递公司,运单号\no1,顺丰速运,SF1234567890123', 'the template'],
  ['o1\tSF\tsf 1234-567890123', 'copied from a spreadsheet, without a heading'],
  ['o1,,SF1234567890123', 'the waybill tells the company'],
  ['下单时间,订单编号,运单号码,快递\n11-22,o1,SF1234567890123,顺丰快递', 'other columns'],
  ["订单号,快递公司,运单号\n'o1,顺丰,SF1234567890123", 'an apostrophe of a spreadsheet'],
])('%j: %s', (text) =>
  expect(readBatch(text)).toEqual([
    { row: 1, number: 'o1', carrier: 'SF', waybill: 'SF1234567890123', outcome: null },
  ]),
)

test.each([
  ['圆通快递', 'YTO'],
  ['百世汇通', 'HTKY'],
  ['邮政EMS', 'EMS'],
  ['邮政', 'YZPY'],
  ['jtsd', 'JTSD'],
])('people call it %s', (written, code) =>
  expect(readBatch(`o1,${written},12345678`)[0]?.carrier).toBe(code),
)

test('what cannot be tried is told before anything is sent, by its line', () => {
  expect(
    outcomes(
      '订单号,快递公司,运单号\n订单一,顺丰,12345678\no2,跑腿,12345678\no3,顺丰,1234\no4,顺丰,12345678',
    ),
  ).toEqual(['BAD_NUMBER', 'BAD_CARRIER', 'BAD_WAYBILL', null])
})

test('an order with two waybills is tried with the first; the same line twice does no harm', () => {
  expect(outcomes('o1,顺丰,11111111\no1,顺丰,22222222\no1,顺丰,11111111')).toEqual([
    null,
    'REPEATED',
    null,
  ])
})

test('nothing is no line', () => expect(readBatch(' \n\n')).toEqual([]))

test('every outcome has its words, and what failed can be mended and imported again', () => {
  for (const outcome of batchOutcomes) expect(outcomeWords(outcome)).not.toBe('')
  const [bad] = readBatch('o2,跑腿,12345678')
  const [good] = readBatch('o1,顺丰,12345678')
  const table = failedTable([bad!, { ...good!, outcome: 'ALREADY' }])
  expect(table).toEqual([
    ['订单号', '快递公司', '运单号', '失败原因'],
    ['o2', '跑腿', '12345678', '不认识这家快递公司'],
  ])
  const mended = readBatch(
    table
      .map((row) => row.join(','))
      .join('\n')
      .replace('跑腿', '顺丰'),
  )
  expect(mended).toMatchObject([{ number: 'o2', carrier: 'SF', outcome: null }])
})
