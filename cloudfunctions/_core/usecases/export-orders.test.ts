import { orderExportColumns } from '@contract/seller-orders'
import fc from 'fast-check'
import { fen } from '@domain/money'
import { createOrder, type Order } from '@domain/order'
import { exportRows } from './export-orders'

const staff = { role: 'OWNER', permissions: [], supplierId: null, name: '掌柜', since: 0 } as const
const line = {
  ...{ productId: 'p1', skuId: 's1', title: '咖啡', values: ['500g'], picture: '' },
  ...{ price: fen(100), quantity: 1, supplierId: null },
}
const amounts = { goods: fen(100), postage: fen(0), discount: fen(0), payable: fen(100) }

const anOrder = (remark: string, sellerRemark: string): Order => ({
  ...createOrder(
    {
      ...{ id: 'o1', buyerId: 'o-buyer', lines: [line], amounts, address: '', remark },
      ...{ slotKey: 'o1', attribution: null, group: null, supplierIds: [], searchKeys: [] },
    },
    1,
  ),
  sellerRemark,
})

const HAN = '欧阳修文王小明李雷'
const name = fc.string({ unit: fc.constantFrom(...HAN), minLength: 2, maxLength: 5 })
const phone = fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }).map(String)
const around = fc.string({ unit: fc.constantFrom(...'请放门口 ,a'), maxLength: 5 })

it('no cell tells a phone or a full name, whoever wrote it into a remark or a nickname', () => {
  fc.assert(
    fc.property(name, phone, around, around, (receiver, number, before, after) => {
      const told = `${before}${receiver} ${number}${after}`
      const address = {
        ...{ name: receiver, phone: number, detail: '花园路 8 号' },
        region: ['河南省', '郑州市', '金水区'] as const,
      }
      const buyer = { publicId: 'u1', nickname: told, avatar: null }
      const rows = exportRows({ order: anOrder(told, told), sight: { staff, buyer, address } })
      expect(rows.map((row) => row.length)).toEqual([orderExportColumns.length])
      const text = rows.flat().join('\n')
      expect(text).not.toContain(receiver)
      expect(text).not.toContain(number)
      expect(text).not.toContain('花园路')
    }),
  )
})
