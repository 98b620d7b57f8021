export default definePageConfig({
  navigationBarTitleText: '成员与权限',
  enableShareAppMessage: true,
})
