import {
  MARGIN,
  packingLayout,
  PACKING_WIDTH,
  wrapped,
  type PackingSpec,
  type Words,
} from './packing-layout'

/** Every sign is as wide as it is high. */
const measure = (text: string, size: number) => [...text].length * size

const spec: PackingSpec = {
  orderId: 'o123',
  time: '2026-11-22 14:05',
  receiver: '林小夏',
  phone: '13800000001',
  address: '浙江省 杭州市 西湖区 文三路 1 号',
  lines: [
    { title: '阳山水蜜桃', values: '6 只装', quantity: 2 },
    { title: '长绒棉短袖'.repeat(12), values: '', quantity: 1 },
  ],
  remark: '请放门口',
  sellerRemark: '',
}

const wordsOf = (of: PackingSpec): Words[] =>
  packingLayout(of, measure).operations.filter((each): each is Words => each.kind === 'words')
const textsOf = (of: PackingSpec) => wordsOf(of).map(({ text }) => text)

test('tells number, receiver, every line with its quantity, and the remark', () => {
  const all = textsOf(spec).join('')
  for (const part of ['订单 o123', '林小夏  13800000001', '文三路 1 号', '阳山水蜜桃', '6 只装']) {
    expect(all).toContain(part)
  }
  expect(textsOf(spec)).toEqual(
    expect.arrayContaining(['×2', '×1', '共 2 种 3 件', '买家留言：请放门口']),
  )
  expect(all).not.toContain('店铺备注')
})

test('nothing leaves the sheet, sideways or down', () => {
  const { height, width } = packingLayout(spec, measure)
  expect(width).toBe(PACKING_WIDTH)
  for (const { text, size, x, y, align } of wordsOf(spec)) {
    if (align === 'left')
      expect(x + measure(text, size)).toBeLessThanOrEqual(PACKING_WIDTH - MARGIN)
    expect(y).toBeLessThanOrEqual(height - MARGIN)
  }
})

test('a quantity stands beside the first line of its goods', () => {
  const words = wordsOf(spec)
  const at = (text: string) => words.find((each) => each.text === text)?.y ?? NaN
  expect(Math.abs(at('×2') - at('阳山水蜜桃'))).toBeLessThan(10)
})

test('long words are broken, too long ones end in an ellipsis, blanks begin no line', () => {
  expect(wrapped('ab cd', 2, (text) => text.length)).toEqual(['ab', 'cd'])
  expect(wrapped('', 5, (text) => text.length)).toEqual([])
  const lines = wrapped('一二三四五六七八九十', 2, (text) => text.length)
  expect(lines).toEqual(['一二', '三四', '五六', '七…'])
})
