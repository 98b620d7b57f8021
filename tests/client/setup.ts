// Must be the first module that touches Taro: breaks the import cycle
// test-utils-react -> @tarojs/router -> @tarojs/components -> @tarojs/taro -> taro-h5 -> router.
import '@tarojs/taro'
