import { envOf, functionEnv } from './function-env'
import { createKeys } from './wechat-pay/keys'

const keys = createKeys()
const url = 'http://127.0.0.1:1'
const secretsOf = (fn: string) =>
  Object.keys(envOf(fn, keys, url)).filter((name) => /KEY$/.test(name) && !/SECRETKEY/.test(name))

it.each([
  ['shop', []],
  ['login', ['FIELD_KEY']],
  ['jobs', ['WECHAT_PAY_MERCHANT_PRIVATE_KEY', 'WECHAT_PAY_PUBLIC_KEY', 'WECHAT_PAY_APIV3_KEY']],
])('%s is given these keys only: %j', (fn, names) => {
  expect(secretsOf(fn)).toEqual(names)
})

it('order has every variable that there is', () => {
  expect(envOf('order', keys, url)).toEqual(functionEnv(keys, url))
})
