export default definePageConfig({
  navigationBarTitleText: '一起拼',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
