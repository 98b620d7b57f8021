import { View } from '@tarojs/components'
import './closed-region.scss'

/** Right below an address to which nothing is delivered. */
export const ClosedRegion = () => (
  <View className="closed-region">该地区暂不支持配送，请换一个地址</View>
)
