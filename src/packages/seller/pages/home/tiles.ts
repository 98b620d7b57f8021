import type { Permission } from '@domain/staff-state'
import type { RouteName, Routes } from '@/platform/routes'
import type { IconName } from '@/ui/icon'

/** Routes that need nothing to open. */
type PlainRoute = {
  [R in RouteName]: Record<never, never> extends Routes[R] ? R : never
}[RouteName]

export interface Tile {
  readonly route: PlainRoute
  readonly icon: IconName
  readonly title: string
  readonly hint: string
  readonly permission: Permission
  /** Also for a supplier's operator. */
  readonly suppliers?: true
}

/** Into the parts of the console, in this order; each for the colleagues whose calls it makes. */
export const tiles: readonly Tile[] = [
  {
    route: 'sellerOrders',
    icon: 'orders',
    title: '订单',
    hint: '发货、改价、备注',
    permission: 'ORDERS',
    suppliers: true,
  },
  {
    route: 'sellerBatch',
    icon: 'truck',
    title: '批量发货',
    hint: '表格导入运单号',
    permission: 'ORDERS',
    suppliers: true,
  },
  {
    route: 'sellerAfterSales',
    icon: 'shield',
    title: '售后',
    hint: '退款、退货、换货',
    permission: 'AFTER_SALE',
  },
  {
    route: 'sellerProducts',
    icon: 'box',
    title: '商品',
    hint: '上架、价格、库存',
    permission: 'PRODUCTS',
    suppliers: true,
  },
  {
    route: 'sellerCategories',
    icon: 'edit',
    title: '分类',
    hint: '分类与排序',
    permission: 'PRODUCTS',
  },
  {
    route: 'sellerCustomers',
    icon: 'share',
    title: '客户',
    hint: '人群、裂变关系',
    permission: 'CUSTOMERS',
  },
  {
    route: 'sellerDashboard',
    icon: 'pay',
    title: '数据',
    hint: '销售、分享、转化',
    permission: 'REPORTS',
  },
  {
    route: 'sellerAlerts',
    icon: 'bell',
    title: '提醒',
    hint: '付款、退款、发货异常',
    permission: 'ORDERS',
  },
  {
    route: 'sellerSettings',
    icon: 'home',
    title: '店铺设置',
    hint: '运费、售后、拼团',
    permission: 'SETTINGS',
  },
  {
    route: 'sellerStaff',
    icon: 'phone',
    title: '成员',
    hint: '邀请、权限',
    permission: 'STAFF',
  },
  {
    route: 'sellerAudit',
    icon: 'search',
    title: '操作记录',
    hint: '谁在何时做了什么',
    permission: 'STAFF',
  },
]
