import { contract } from '@contract/index'
import { actionName, grantWords, outcomeWords } from './staff-words'

test('every audited action has a name', () => {
  const audited = Object.entries(contract).filter(
    ([, { roles }]) => typeof roles === 'object' && 'audited' in roles && roles.audited,
  )
  expect(audited.length).toBeGreaterThan(20)
  expect(audited.map(([name]) => name).filter((name) => actionName(name) === name)).toEqual([])
})

test('says in one line what a colleague may do', () => {
  const grant = { permissions: [], supplierName: null } as const
  expect(grantWords({ role: 'OWNER', ...grant })).toBe('全部权限')
  expect(grantWords({ role: 'STAFF', ...grant })).toBe('还没有任何权限')
  expect(grantWords({ ...grant, role: 'STAFF', permissions: ['ORDERS', 'STAFF'] })).toBe(
    '订单、成员',
  )
  expect(grantWords({ ...grant, role: 'SUPPLIER', supplierName: '果园' })).toBe(
    '只看「果园」的商品和订单',
  )
})

test('says of an action only when it did not go well', () => {
  expect(['ok', 'started', 'NOT_SHIPPABLE'].map(outcomeWords)).toEqual(['', '没有完成', '未成功'])
})
