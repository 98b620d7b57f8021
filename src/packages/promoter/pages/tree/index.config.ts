export default definePageConfig({ navigationBarTitleText: '传播图', enablePullDownRefresh: true })
