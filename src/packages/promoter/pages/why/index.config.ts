export default definePageConfig({
  navigationBarTitleText: '计入谁的成交',
  enablePullDownRefresh: true,
})
