import { priceChange } from './reprice'

test.each([
  ['10', '6', { discount: 1000, postage: 600, payable: 3590 }],
  ['', '', { discount: 0, postage: 0, payable: 3990 }],
  ['39.9', '0.01', { discount: 3990, postage: 1, payable: 1 }],
  ['39.89', '0', { discount: 3989, postage: 0, payable: 1 }],
])('%j off and %j postage', (discount, postage, price) =>
  expect(priceChange(3990, { discount, postage })).toEqual({ ok: true, ...price }),
)

test.each([
  ['39.9', '0', { discount: '最多优惠 ¥39.89' }],
  ['40', '6', { discount: '最多优惠 ¥39.9' }],
  ['x', '-1', { discount: '请填写金额，最多两位小数', postage: '请填写金额，最多两位小数' }],
  ['0', '1000.01', { postage: '运费最多 ¥1000' }],
])('%j off and %j postage is refused at its field', (discount, postage, problems) =>
  expect(priceChange(3990, { discount, postage })).toEqual({ ok: false, ...problems }),
)
