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
  addresses: '/packages/order/pages/addresses/index',
  address: '/packages/order/pages/address/index',
  profile: '/packages/me/pages/profile/index',
  privacy: '/packages/me/pages/privacy/index',
  share: '/packages/promoter/pages/share/index',
  shares: '/packages/promoter/pages/shares/index',
  shareTree: '/packages/promoter/pages/tree/index',
  touchedOrders: '/packages/promoter/pages/orders/index',
  why: '/packages/promoter/pages/why/index',
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
