import { defaultNickname, isOwnFile, maskPhone } from './user'

it.each([
  ['13812345678', '138****5678'],
  ['021-62345678', '021****5678'],
  ['12345', '****'],
  ['', '****'],
])('masks %s', (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked)
})

it('gives a nickname of four digits', () => {
  expect(defaultNickname(0)).toBe('拼友0000')
  expect(defaultNickname(0.12345)).toBe('拼友1234')
  expect(defaultNickname(0.999999)).toBe('拼友9999')
})

it.each([
  ['cloud://env.bucket/avatars/u1/a.png', true],
  ['cloud://env.bucket/avatars/u1/2026/a.png', true],
  ['cloud://env.bucket/avatars/u2/a.png', false],
  ['cloud://env.bucket/avatars/u1', false],
  ['cloud://env.bucket/avatars/u1/', false],
  ['cloud://env.bucket/avatars/u1/../u2/a.png', false],
  ['cloud://env.bucket/avatars/u1//a.png', false],
  ['cloud://env.bucket/avatars/u1/./a.png', false],
  ['cloud://env.bucket/products/avatars/u1/a.png', false],
  ['cloud://avatars/u1/a.png', false],
  ['cloud://other.bucket/avatars/u1/a.png', false],
  ['cloud://env2.bucket/avatars/u1/a.png', false],
  ['cloud://env/avatars/u1/a.png', false],
])('knows an own avatar: %s', (fileId, own) => {
  expect(isOwnFile(fileId, 'avatars', 'u1', 'env')).toBe(own)
})

it('keeps the folders apart', () => {
  expect(isOwnFile('cloud://env.bucket/goods/u1/a.png', 'goods', 'u1', 'env')).toBe(true)
  expect(isOwnFile('cloud://env.bucket/avatars/u1/a.png', 'goods', 'u1', 'env')).toBe(false)
  expect(isOwnFile('cloud://env.bucket/goods/u1/a.png', 'after-sale', 'u1', 'env')).toBe(false)
})
