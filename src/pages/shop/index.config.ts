export default definePageConfig({
  navigationBarTitleText: '拼享',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
  enableShareTimeline: true,
  onReachBottomDistance: 400,
})
