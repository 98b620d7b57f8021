import { checkFields, defaultNote, emptyFields, fieldsOf, inputOf } from './address-fields'

const filled = {
  name: '林小满',
  phone: '13800138000',
  region: ['浙江省', '杭州市', '西湖区'] as [string, string, string],
  detail: '文三路 1 号',
  isDefault: true,
}

test('an empty form names every field that is missing', () => {
  expect(Object.keys(checkFields(emptyFields))).toEqual(['name', 'phone', 'region', 'detail'])
})

test.each([
  ['13800138000', '13800138000'],
  ['138 0013 8000', '13800138000'],
  ['138-0013-8000', '13800138000'],
  ['+86 138 0013 8000', '13800138000'],
  ['\u202d+8613800138000\u202c', '13800138000'],
  ['0086-13800138000', '13800138000'],
  ['0571-87654321', '057187654321'],
  ['(0571) 8765 4321', '057187654321'],
])('%s is a phone number and is sent as %s', (phone, sent) => {
  expect(checkFields({ ...filled, phone })).toEqual({})
  expect(inputOf({ ...filled, phone }, undefined).phone).toBe(sent)
})

test.each(['1380013800', '23800138000', '+1 380 013 8000', 'abc', '138001380001'])(
  '%s is none',
  (phone) => {
    expect(checkFields({ ...filled, phone })).toHaveProperty('phone')
  },
)

test('an address survives the way into the form and out again', () => {
  expect(inputOf(fieldsOf({ id: 'a1', ...filled }), 'a1')).toEqual({ id: 'a1', ...filled })
})

test('several lines and tabs are sent as one line', () => {
  expect(inputOf({ ...filled, detail: ' 文三路\t1 号\n2 幢 ' }, 'a1').detail).toBe(
    '文三路 1 号 2 幢',
  )
})

describe('what the default means', () => {
  const first = { id: 'a1', ...filled }
  const second = { id: 'a2', ...filled, name: '陈屿', isDefault: false }

  test.each([
    ['the first address', [], undefined],
    ['the only address', [first], 'a1'],
    ['the present default', [first, second], 'a1'],
  ])('%s is the default whatever one says', (_, book, id) => {
    expect(defaultNote(book, id).fixed).toBe(true)
  })

  test.each([undefined, 'a2'])('another one takes the place of the present one', (id) => {
    expect(defaultNote([first, second], id)).toEqual({
      fixed: false,
      text: '下单时自动选用，会替换原来的默认地址（林小满）',
    })
  })
})
