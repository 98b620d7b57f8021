import { View } from '@tarojs/components'
import './privacy-guide.scss'

const sections = [
  {
    heading: '我们收集什么',
    text: '只在你主动填写或授权时收集：头像和昵称用于展示个人资料；手机号用于联系与售后；收货人、电话和地址用于配送；订单与付款记录用于完成交易。浏览商品不需要提供任何个人信息。',
  },
  {
    heading: '怎样使用和保存',
    text: '手机号和收货信息加密保存，界面上只显示必要的部分。订单信息按法律规定的期限保存，到期后删除或匿名化。我们不会出售你的个人信息。',
  },
  {
    heading: '与谁共享',
    text: '为了把包裹送到你手里，收货信息会提供给承运的快递公司；付款由微信支付处理，我们不接触你的银行卡信息。除此以外，只在法律要求时提供。',
  },
  {
    heading: '你的权利',
    text: '你可以随时在「我的」里查看、修改头像昵称和收货地址，也可以删除地址。需要更正、导出或注销，请通过小程序右上角菜单里的客服联系我们，15 个工作日内回复。',
  },
  {
    heading: '撤回同意',
    text: '你可以在微信「设置 - 个人信息与权限 - 授权管理」里撤回授权。撤回后仍可浏览商品，只是不能下单和编辑资料。',
  },
]

export const PrivacyGuide = () => (
  <View className="privacy-guide">
    <View className="privacy-guide__title">拼享隐私保护指引</View>
    <View className="privacy-guide__version">2026 年 11 月版</View>
    {sections.map(({ heading, text }) => (
      <View key={heading} className="privacy-guide__section">
        <View className="privacy-guide__heading">{heading}</View>
        <View className="privacy-guide__text">{text}</View>
      </View>
    ))}
  </View>
)
