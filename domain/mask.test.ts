import fc from 'fast-check'
import { maskWithin, receiverLine } from './mask'

const address = {
  name: '张三丰',
  phone: '13812345678',
  region: ['浙江省', '杭州市', '西湖区'] as const,
  detail: '文三路 1 号',
}

it('says who receives and roughly where', () => {
  expect(receiverLine(address)).toBe('张** 138****5678 浙江省杭州市')
})

it('does not say a municipality twice', () => {
  expect(receiverLine({ ...address, region: ['上海市', '上海市', '徐汇区'] })).toBe(
    '张** 138****5678 上海市',
  )
})

it.each([
  ['打我电话13812345678谢谢', '打我电话138****5678谢谢'],
  ['0571-88886666 张三丰收', '057****6666 张**收'],
  ['尺码 13812345678901', '尺码 13812345678901'],
  ['老张', '老张'],
])('takes numbers and the name out of %s', (text, masked) => {
  expect(maskWithin(text, '张三丰')).toBe(masked)
})

it('leaves one character alone, which would be in many words', () => {
  expect(maskWithin('红茶', '红')).toBe('红茶')
})

it('leaves neither phone nor name in any text', () => {
  const filler = fc.string({ unit: fc.constantFrom(...'请快点a ，'), maxLength: 6 })
  const parts = fc.array(fc.oneof(filler, fc.constantFrom(address.phone, address.name, ' ')))
  fc.assert(
    fc.property(parts, (texts) => {
      // Two numbers side by side are one long number, which is nobody's.
      const masked = maskWithin(texts.join('|'), address.name)
      expect(masked).not.toContain(address.phone)
      expect(masked).not.toContain(address.name)
    }),
  )
})
