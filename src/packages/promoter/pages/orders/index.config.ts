export default definePageConfig({
  navigationBarTitleText: '好友的订单',
  enablePullDownRefresh: true,
})
