export default definePageConfig({ navigationBarTitleText: '裂变图' })
