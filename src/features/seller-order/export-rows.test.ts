import { orderExportColumns } from '@contract/seller-orders'
import { columns, exportTable } from './export-rows'

test('the headings stand in the order of the cells', () =>
  expect(Object.keys(columns)).toEqual([...orderExportColumns]))

test('codes, fen and epoch ms become words; an empty cell stays empty', () => {
  const at = Date.UTC(2026, 10, 22, 6, 5)
  const row = orderExportColumns.map((column) => {
    if (column === 'state') return 'TO_SHIP'
    if (column === 'createdAt') return at
    if (column === 'price' || column === 'payable') return 4590
    return column === 'parcels' ? 'SF SF1234567; XX 99887766' : ''
  })
  const [headings, cells] = exportTable([row])
  const told = headings!.flatMap((heading, index) =>
    cells![index] === '' ? [] : [[heading, cells![index]]],
  )
  expect(told).toEqual([
    ['状态', '待发货'],
    ['下单时间', '2026-11-22 14:05'],
    ['单价', '45.90'],
    ['应付', '45.90'],
    ['包裹', '顺丰速运 SF1234567; XX 99887766'],
  ])
})
