import { envOf, functionEnv } from './function-env'
import { createKeys } from './wechat-pay/keys'

const keys = createKeys()
const url = 'http://127.0.0.1:1'
const secretsOf = (fn: string) =>
  Object.keys(envOf(fn, keys, url)).filter((name) => /KEY$/.test(name) && !/SECRETKEY/.test(name))

it.each([
  ['shop', []],
  ['referral', []],
  ['seller', ['FIELD_KEY']],
  ['login', ['FIELD_KEY']],
  ['jobs', ['WECHAT_PAY_MERCHANT_PRIVATE_KEY', 'WECHAT_PAY_PUBLIC_KEY', 'WECHAT_PAY_APIV3_KEY']],
])('%s is given these keys only: %j', (fn, names) => {
  expect(secretsOf(fn)).toEqual(names)
})

it("every variable that there is, is somebody's", () => {
  const given = ['login', 'order', 'jobs'].map((fn) => envOf(fn, keys, url))
  expect(Object.assign({}, ...given)).toEqual(functionEnv(keys, url))
})
