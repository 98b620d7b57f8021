import { choosePictures } from '@/platform/media'
import { uploadPicture } from '@/platform/upload-picture'
import { answerConfirm, watchDevice } from '../../../../../tests/client/device'
import { fakeCloud, refuse, type Answers } from '../../../../../tests/client/fake-cloud'
import { goodsChoices, goodsPicture } from '../../../../../tests/client/goods'
import { mountPage, tap, textOf, texts, type, until } from '../../../../../tests/client/mount-page'
import { colleague } from '../../../../../tests/client/seller-orders'
import SellerCategoriesPage from './index'

jest.mock('@/platform/media')
jest.mock('@/platform/upload-picture')
const choose = jest.mocked(choosePictures)
const upload = jest.mocked(uploadPicture)

const [tea, fruit] = goodsChoices.categories as [
  (typeof goodsChoices.categories)[number],
  (typeof goodsChoices.categories)[number],
]

async function openCategories(answers: Answers = {}) {
  const cloud = fakeCloud({
    'login.enter': () => colleague(),
    'seller.productChoices': () => goodsChoices,
    ...answers,
  })
  await mountPage(SellerCategoriesPage)
  await until(() => document.querySelector('.category-row, .empty') !== null)
  const inputs = (name: string) =>
    cloud.calls.filter(({ endpoint }) => endpoint === name).map(({ input }) => input)
  return { cloud, inputs }
}

const act = async (text: string, row: number) => {
  const acts = [...document.querySelectorAll('.category-row__act')]
  const own = [
    ...(document.querySelectorAll('.category-row')[row]?.querySelectorAll('.category-row__act') ??
      []),
  ]
  await tap('.category-row__act', acts.indexOf(own.find((one) => one.textContent === text)!))
}

test('a category gets its name and its picture', async () => {
  watchDevice()
  choose.mockResolvedValue(['local'])
  upload.mockResolvedValue(goodsPicture('new'))
  const { inputs } = await openCategories({
    'seller.saveCategory': ({ name, icon }) => ({
      categories: [...goodsChoices.categories, { id: 'c3', name, icon }],
    }),
  })
  await tap('.bottom-bar .btn')
  expect(textOf('.sheet__foot')).toBe('先填写名称')
  await type('.sheet .field__input', ' 零食 ')
  expect(textOf('.sheet__foot')).toBe('先上传图标')
  await tap('.category-icon .btn')
  await until(() => textOf('.sheet__foot') === '保存')
  await tap('.sheet__foot .btn')
  await until(() => texts('.category-row__name').length === 3)
  expect(inputs('seller.saveCategory')).toEqual([{ name: '零食', icon: goodsPicture('new') }])
  expect(texts('.category-row__name')).toEqual(['茶叶', '水果', '零食'])
})

test('a picture that did not come through can be sent again; the name changes without one', async () => {
  watchDevice()
  choose.mockResolvedValue(['local'])
  upload.mockReset().mockRejectedValueOnce(new Error('no network'))
  const { inputs } = await openCategories({
    'seller.saveCategory': () => ({ categories: [...goodsChoices.categories] }),
  })
  await act('编辑', 1)
  await tap('.category-icon .btn')
  await until(() => textOf('.category-icon .btn') === '没传上去，重试')
  await type('.sheet .field__input', '鲜果')
  await tap('.sheet__foot .btn')
  await until(() => inputs('seller.saveCategory').length === 1)
  expect(inputs('seller.saveCategory')).toEqual([
    { categoryId: 'c2', name: '鲜果', icon: fruit.icon },
  ])
})

test('moves one place, and sends all of them in their order', async () => {
  watchDevice()
  const { inputs } = await openCategories({
    'seller.sortCategories': () => ({ categories: [fruit, tea] }),
  })
  await act('下移', 0)
  await until(() => texts('.category-row__name').join() === '水果,茶叶')
  expect(inputs('seller.sortCategories')).toEqual([{ categoryIds: ['c2', 'c1'] }])
})

test('removes after asking; one that is used stays and says so', async () => {
  const device = watchDevice()
  const asked = answerConfirm(false)
  const { cloud, inputs } = await openCategories({
    'seller.removeCategory': () => refuse<'seller.removeCategory'>('CATEGORY_IN_USE'),
  })
  await act('删除', 0)
  await until(() => asked.mock.calls.length === 1)
  expect(inputs('seller.removeCategory')).toEqual([])
  answerConfirm(true)
  await act('删除', 0)
  await until(() => device.said().includes('分类下还有商品，请先移走商品'))
  cloud.answers['seller.removeCategory'] = () => ({ categories: [fruit] })
  await act('删除', 0)
  await until(() => texts('.category-row__name').join() === '水果')
})

test('none yet says what they are for; a fault can be tried again', async () => {
  const { cloud } = await openCategories({
    'seller.productChoices': () => refuse<'seller.productChoices'>('BUSY'),
  })
  cloud.answers['seller.productChoices'] = () => ({ ...goodsChoices, categories: [] })
  await tap('.empty__action')
  await until(() => textOf('.empty__title') === '还没有分类')
})
