import { checkFields, emptyFields, fieldsOf, inputOf } from './address-fields'

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

test.each(['13800138000', '0571-87654321', '057187654321'])('%s is a phone number', (phone) => {
  expect(checkFields({ ...filled, phone })).toEqual({})
})

test.each(['1380013800', '23800138000', '+8613800138000', 'abc'])('%s is none', (phone) => {
  expect(checkFields({ ...filled, phone })).toHaveProperty('phone')
})

test('an address survives the way into the form and out again', () => {
  expect(inputOf(fieldsOf({ id: 'a1', ...filled }), 'a1')).toEqual({ id: 'a1', ...filled })
})
