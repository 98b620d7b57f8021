import type { EndpointName, InputOf } from '@contract/index'
import { privacyVersion } from '@contract/login'

/** One valid input for each endpoint: an endpoint without one does not compile. */
export const sampleInputs: { readonly [E in EndpointName]: InputOf<E> } = {
  'login.enter': {},
  'login.updateProfile': { nickname: '小红', avatar: null },
  'login.bindPhone': { code: 'code-1' },
  'login.acceptPrivacy': { version: privacyVersion },
  'login.listAddresses': {},
  'login.saveAddress': {
    name: '李雷',
    phone: '13812345678',
    region: ['广东省', '深圳市', '南山区'],
    detail: '科技园一号',
    isDefault: true,
  },
  'login.removeAddress': { addressId: 'a1' },
  'shop.home': {},
  'shop.listProducts': { categoryId: 'c1', keyword: '茶', sort: 'newest', limit: 5 },
  'shop.getProduct': { productId: 'p1' },
  'order.quote': { items: [{ skuId: 'p1-1', quantity: 2 }] },
  'order.create': {
    items: [{ skuId: 'p1-1', quantity: 2 }],
    addressId: 'a1',
    remark: '请快一点',
    expectedPayable: 2600 as never,
  },
  'order.prepay': { orderId: 'o1' },
  'order.checkPayment': { orderId: 'o1' },
  'order.cancel': { orderId: 'o1' },
  'order.list': { filter: 'ALL', limit: 5 },
  'order.get': { orderId: 'o1' },
  'order.counts': {},
}
