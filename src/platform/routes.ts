import type { InputOf } from '@contract/index'

type Nothing = Record<never, never>

/** Every page and the query it takes; a page's address is known here only. */
export interface Routes {
  shop: Nothing
  cart: Nothing
  me: Nothing
  search: { keyword?: string; categoryId?: string; categoryName?: string }
  product: { id: string }
  /** `opened`: its first payment has only just been made, so the group may come a moment later. */
  group: { id: string; opened?: 'yes' }
  checkout: Nothing
  cashier: { orderId: string }
  orders: { filter?: InputOf<'order.list'>['filter'] }
  order: { id: string }
  /** `skuId`: the line that it is probably about. */
  afterSaleApply: { orderId: string; skuId?: string }
  afterSale: { orderId: string; id: string }
  afterSales: Nothing
  /** With `pick`, a tap chooses the address for the checkout instead of editing it. */
  addresses: { pick?: 'yes' }
  /** Without an id: a new address. */
  address: { id?: string; pick?: 'yes' }
  profile: Nothing
  privacy: Nothing
  share: { kind: 'product' | 'group'; id: string }
  shares: Nothing
  shareTree: { code: string }
  touchedOrders: Nothing
  why: { ref: string }
  sellerHome: Nothing
  sellerOrders: { tab?: InputOf<'seller.listOrders'>['tab'] }
  sellerOrder: { id: string }
  sellerShip: { id: string }
  sellerBatch: Nothing
  sellerAfterSales: { tab?: InputOf<'seller.listAfterSales'>['tab'] }
  sellerAlerts: Nothing
  sellerProducts: Nothing
  /** Without an id: a new product. */
  sellerProduct: { id?: string }
  sellerStock: { productId: string }
  sellerCategories: Nothing
  sellerCampaign: { productId: string }
  sellerCustomers: { segment?: string }
  sellerCustomer: { id: string }
  sellerTree: { personId: string }
  sellerSegments: Nothing
  sellerStaff: Nothing
  sellerAudit: { personId?: string }
  sellerDashboard: Nothing
  sellerSettings: Nothing
  /** Where an invitation leads. */
  joinStaff: { token: string }
}

/** What a card (s), a poster's code (scene) or a link of ours (id) hands to the page it opens. */
export interface Landing {
  readonly id?: string
  readonly s?: string
  readonly scene?: string
}

export type RouteName = keyof Routes

export const paths: Record<RouteName, string> = {
  shop: '/pages/shop/index',
  cart: '/pages/cart/index',
  me: '/pages/me/index',
  search: '/pages/search/index',
  product: '/pages/product/index',
  group: '/pages/group/index',
  checkout: '/packages/order/pages/checkout/index',
  cashier: '/packages/order/pages/cashier/index',
  orders: '/packages/order/pages/orders/index',
  order: '/packages/order/pages/order/index',
  afterSaleApply: '/packages/order/pages/after-sale-apply/index',
  afterSale: '/packages/order/pages/after-sale/index',
  afterSales: '/packages/order/pages/after-sales/index',
  addresses: '/packages/order/pages/addresses/index',
  address: '/packages/order/pages/address/index',
  profile: '/packages/me/pages/profile/index',
  privacy: '/packages/me/pages/privacy/index',
  share: '/packages/promoter/pages/share/index',
  shares: '/packages/promoter/pages/shares/index',
  shareTree: '/packages/promoter/pages/tree/index',
  touchedOrders: '/packages/promoter/pages/orders/index',
  why: '/packages/promoter/pages/why/index',
  sellerHome: '/packages/seller/pages/home/index',
  sellerOrders: '/packages/seller/pages/orders/index',
  sellerOrder: '/packages/seller/pages/order/index',
  sellerShip: '/packages/seller/pages/ship/index',
  sellerBatch: '/packages/seller/pages/batch/index',
  sellerAfterSales: '/packages/seller/pages/after-sales/index',
  sellerAlerts: '/packages/seller/pages/alerts/index',
  sellerProducts: '/packages/goods/pages/products/index',
  sellerProduct: '/packages/goods/pages/product/index',
  sellerStock: '/packages/goods/pages/stock/index',
  sellerCategories: '/packages/goods/pages/categories/index',
  sellerCampaign: '/packages/goods/pages/campaign/index',
  sellerCustomers: '/packages/seller/pages/customers/index',
  sellerCustomer: '/packages/seller/pages/customer/index',
  sellerTree: '/packages/seller/pages/people-tree/index',
  sellerSegments: '/packages/seller/pages/segments/index',
  sellerStaff: '/packages/seller/pages/staff/index',
  sellerAudit: '/packages/seller/pages/audit/index',
  sellerDashboard: '/packages/seller/pages/dashboard/index',
  sellerSettings: '/packages/seller/pages/settings/index',
  joinStaff: '/packages/seller/pages/join/index',
}

export const tabs = ['shop', 'cart', 'me'] as const
export type TabName = (typeof tabs)[number]

/** The address of a page with its query. */
export function addressOf<R extends RouteName>(route: R, params: Routes[R]): string {
  const query = Object.entries(params as Record<string, string | undefined>)
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`]))
    .join('&')
  return query ? `${paths[route]}?${query}` : paths[route]
}
