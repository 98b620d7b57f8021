export default defineAppConfig({
  pages: [
    'pages/shop/index',
    'pages/cart/index',
    'pages/me/index',
    'pages/search/index',
    'pages/product/index',
    'pages/group/index',
  ],
  subPackages: [
    {
      root: 'packages/order',
      pages: [
        'pages/checkout/index',
        'pages/cashier/index',
        'pages/orders/index',
        'pages/order/index',
        'pages/after-sale-apply/index',
        'pages/after-sale/index',
        'pages/after-sales/index',
        'pages/addresses/index',
        'pages/address/index',
      ],
    },
    { root: 'packages/me', pages: ['pages/profile/index', 'pages/privacy/index'] },
    {
      root: 'packages/promoter',
      // The share page too: it draws the poster, which the main package has no room for.
      pages: [
        'pages/share/index',
        'pages/shares/index',
        'pages/tree/index',
        'pages/orders/index',
        'pages/why/index',
      ],
    },
    {
      root: 'packages/goods',
      // The seller's goods; with the rest of the console they would be more than one package takes.
      pages: [
        'pages/products/index',
        'pages/product/index',
        'pages/stock/index',
        'pages/categories/index',
        'pages/campaign/index',
      ],
    },
    {
      root: 'packages/seller',
      pages: [
        'pages/home/index',
        'pages/orders/index',
        'pages/order/index',
        'pages/ship/index',
        'pages/batch/index',
        'pages/after-sales/index',
        'pages/dashboard/index',
        'pages/customers/index',
        'pages/customer/index',
        'pages/people-tree/index',
        'pages/segments/index',
        'pages/alerts/index',
        'pages/settings/index',
        'pages/join/index',
        'pages/audit/index',
        'pages/staff/index',
      ],
    },
  ],
  preloadRule: {
    'pages/product/index': { network: 'all', packages: ['packages/order', 'packages/promoter'] },
    'pages/group/index': { network: 'all', packages: ['packages/order', 'packages/promoter'] },
    'pages/cart/index': { network: 'all', packages: ['packages/order'] },
  },
  tabBar: {
    color: '#736C62',
    selectedColor: '#EE3F2D',
    backgroundColor: '#FFFFFF',
    borderStyle: 'white',
    list: [
      {
        pagePath: 'pages/shop/index',
        text: '首页',
        iconPath: 'assets/tab-shop.png',
        selectedIconPath: 'assets/tab-shop-on.png',
      },
      {
        pagePath: 'pages/cart/index',
        text: '购物车',
        iconPath: 'assets/tab-cart.png',
        selectedIconPath: 'assets/tab-cart-on.png',
      },
      {
        pagePath: 'pages/me/index',
        text: '我的',
        iconPath: 'assets/tab-me.png',
        selectedIconPath: 'assets/tab-me-on.png',
      },
    ],
  },
  window: {
    // Said aloud, since a browser draws no bar otherwise.
    navigationStyle: 'default',
    navigationBarTitleText: '拼享',
    navigationBarBackgroundColor: '#FFFFFF',
    navigationBarTextStyle: 'black',
    backgroundColor: '#F6F4F1',
    backgroundTextStyle: 'dark',
  },
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
})
