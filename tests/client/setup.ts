// Must be the first module that touches Taro: breaks the import cycle
// test-utils-react -> @tarojs/router -> @tarojs/components -> @tarojs/taro -> taro-h5 -> router.
import '@tarojs/taro'

// Pictures that load late ask for this, and jsdom has no layout to observe.
globalThis.IntersectionObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
} as never

// Pages are wrapped as in a browser.
process.env.TARO_PLATFORM = 'web'
