export default definePageConfig({
  navigationBarTitleText: '拼享',
  enablePullDownRefresh: true,
  onReachBottomDistance: 400,
})
