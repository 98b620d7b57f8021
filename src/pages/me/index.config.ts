export default definePageConfig({
  navigationBarTitleText: '我的',
  navigationBarBackgroundColor: '#FF6140',
  navigationBarTextStyle: 'white',
})
