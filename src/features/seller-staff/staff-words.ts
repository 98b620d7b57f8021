import type { OutputOf } from '@contract/index'
import type { Permission, StaffRole } from '@domain/staff-state'

export type StaffData = OutputOf<'seller.listStaff'>
export type MemberData = StaffData['members'][number]
export type AuditEntryData = OutputOf<'seller.listAudit'>['items'][number]

/** What each permission lets a colleague do. */
export const permissionNames: Record<Permission, { readonly name: string; readonly hint: string }> =
  {
    ORDERS: { name: '订单', hint: '看订单、发货、改价、备注、关闭' },
    AFTER_SALE: { name: '售后', hint: '同意、拒绝退款和退换货' },
    PRODUCTS: { name: '商品', hint: '商品、库存、分类、拼团活动' },
    CUSTOMERS: { name: '客户', hint: '看客户、打标签、导出' },
    REPORTS: { name: '数据', hint: '看经营数据' },
    SETTINGS: { name: '设置', hint: '店铺、运费、售后规则' },
    STAFF: { name: '成员', hint: '看成员和操作记录，邀请和移除成员' },
  }

export const roleNames: Record<StaffRole, string> = {
  OWNER: '店主',
  STAFF: '店员',
  SUPPLIER: '供应商',
}

/** What a colleague may do, in one line. */
export function grantWords({
  role,
  permissions,
  supplierName,
}: {
  readonly role: StaffRole
  readonly permissions: readonly Permission[]
  readonly supplierName: string | null
}): string {
  switch (role) {
    case 'OWNER':
      return '全部权限'
    case 'SUPPLIER':
      return `只看「${supplierName ?? '供应商'}」的商品和订单`
    case 'STAFF':
      return permissions.length === 0
        ? '还没有任何权限'
        : permissions.map((one) => permissionNames[one].name).join('、')
  }
}

/** What somebody did, by endpoint. */
const actionNames: Readonly<Record<string, string>> = {
  'seller.saveSupplier': '保存供应商',
  'seller.inviteStaff': '邀请成员',
  'seller.changeStaff': '修改成员权限',
  'seller.revokeStaff': '移除成员',
  'seller.ship': '发货',
  'seller.shipBatch': '批量发货',
  'seller.correctWaybill': '更正运单号',
  'seller.remarkOrder': '备注订单',
  'seller.repriceOrder': '改价',
  'seller.closeOrder': '关闭订单',
  'seller.exportOrders': '导出订单',
  'seller.approveAfterSale': '同意售后',
  'seller.rejectAfterSale': '拒绝售后',
  'seller.acceptReturn': '退货验收通过',
  'seller.refuseReturn': '退货验收不通过',
  'seller.sendExchange': '换货发出',
  'seller.saveProduct': '保存商品',
  'seller.setProductState': '上架或下架商品',
  'seller.copyProduct': '复制商品',
  'seller.moveProduct': '调整商品排序',
  'seller.saveCampaign': '设置拼团活动',
  'seller.changeStock': '调整库存',
  'seller.saveCategory': '保存分类',
  'seller.sortCategories': '调整分类排序',
  'seller.removeCategory': '删除分类',
  'seller.tagCustomer': '给客户打标签',
  'seller.noteCustomer': '给客户写备注',
  'seller.saveSegment': '保存人群',
  'seller.removeSegment': '删除人群',
  'seller.exportCustomers': '导出客户',
  'seller.dismissAlert': '处理提醒',
  'seller.saveSettings': '修改店铺设置',
  'seller.completeGroup': '手动成团',
}

export const actionName = (action: string): string => actionNames[action] ?? action

/** How it ended; '' for what went well. */
export function outcomeWords(outcome: string): string {
  if (outcome === 'ok') return ''
  return outcome === 'started' ? '没有完成' : '未成功'
}
