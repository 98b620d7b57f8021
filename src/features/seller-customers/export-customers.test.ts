import { customerExportColumns } from '@contract/seller-customers'
import { customerTable } from './export-customers'

test('rows become words under headings in the server’s order', () => {
  const row = [
    'p1',
    '小林',
    '138****5678',
    1_795_300_000_000,
    3,
    12_345,
    0,
    '',
    2,
    1,
    '熟客',
    'NEW g1',
  ]
  expect(row).toHaveLength(customerExportColumns.length)
  const [titles, cells] = customerTable([row], [{ id: 'g1', name: '大客户', rule: {} }])
  expect(titles?.slice(0, 3)).toEqual(['客户编号', '昵称', '手机'])
  expect(cells?.slice(3, 8)).toEqual(['2026-11-22 06:26', 3, '123.45', '0.00', ''])
  expect(cells?.at(-1)).toBe('新客 大客户')
})
