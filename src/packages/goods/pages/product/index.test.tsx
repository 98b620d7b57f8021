import { choosePictures } from '@/platform/media'
import { previewPictures } from '@/platform/preview'
import { uploadPicture } from '@/platform/upload-picture'
import { watchDevice } from '../../../../../tests/client/device'
import { refuse } from '../../../../../tests/client/fake-cloud'
import { goodsOf, goodsPicture } from '../../../../../tests/client/goods'
import { tap, textOf, texts, type, until } from '../../../../../tests/client/mount-page'
import { fill, openForm, savedAnswers, tapText } from '../../../../../tests/client/product-form'

jest.mock('@/platform/media')
jest.mock('@/platform/preview')
jest.mock('@/platform/upload-picture')
const choose = jest.mocked(choosePictures)
const upload = jest.mocked(uploadPicture)
const preview = jest.mocked(previewPictures)

beforeEach(() => {
  choose.mockReset()
  upload.mockReset()
})

test('an edit is sent under the revision that was read, then it goes back', async () => {
  const device = watchDevice()
  const { inputs } = await openForm('tea', savedAnswers())
  expect(textOf('.bottom-bar')).toBe('没有改动')
  await fill('标题', ' 正山小种 ')
  await tap('.bottom-bar .btn')
  await until(() => device.backs().length === 1)
  expect(inputs('seller.saveProduct')).toMatchObject([
    {
      productId: 'tea',
      rev: 7,
      product: {
        title: '正山小种',
        details: ['炭焙', '足火'],
        skus: [
          { skuId: 's1', values: ['小'], price: 1990, initialStock: 0 },
          { skuId: 's2', values: ['大'], price: 2990, initialStock: 0 },
        ],
      },
    },
  ])
  expect(device.said()).toContain('已保存')
})

test('what is wrong is said at the field, and nothing is sent', async () => {
  watchDevice()
  const { inputs } = await openForm(null, savedAnswers())
  await tapText('.bottom-bar .btn', '保存并上架')
  expect(texts('.field__error')).toEqual(['请填写商品标题', '请填写 0.01 到 100000 元之间的售价'])
  expect(texts('.goods-error')).toEqual(['请至少添加一张图片', '请选择分类'])
  expect(inputs('seller.saveProduct')).toEqual([])
})

test('a new product is a draft with its title alone', async () => {
  const device = watchDevice()
  const { inputs } = await openForm(null, savedAnswers({ state: 'DRAFT' }))
  await fill('标题', '新茶')
  await tapText('.bottom-bar .btn', '存草稿')
  await until(() => device.backs().length === 1)
  expect(inputs('seller.saveProduct')).toEqual([
    {
      product: {
        ...{ title: '新茶', subtitle: '', categoryId: null, supplierId: null },
        ...{ pictures: [], details: [], tags: [], options: [], skus: [] },
      },
    },
  ])
})

test('a new product with options: its matrix is filled at once, one combination is not sold', async () => {
  const device = watchDevice()
  choose.mockResolvedValue(['local-1', 'local-2'])
  upload.mockImplementation((path) => Promise.resolve(goodsPicture(path)))
  const { inputs } = await openForm(null, {
    ...savedAnswers(),
    'seller.setProductState': () => ({ product: goodsOf() }),
  })
  await tap('.goods-pictures__add')
  await until(() => texts('.goods-pictures__cover').length === 1)
  await fill('标题', '短袖')
  await tapText('.choice-row__one', '水果')
  await tapText('.choice-row__one', '云南果园')
  await type('.add-line__input', '新品')
  await tapText('.add-line .btn', '添加')
  await tapText('.cell__title', '添加规格')
  await type('.sheet .field__input', '颜色')
  for (const value of ['白', '黑']) {
    await type('.sheet .add-line__input', value)
    await tap('.sheet .add-line .btn')
  }
  await tapText('.sheet__foot .btn', '完成')
  await tapText('.sku-table__tools .btn', '批量填写')
  await type('.sheet .field__input', '39.9', 0)
  await type('.sheet .field__input', '20', 2)
  await tap('.sheet__foot .btn')
  await tap('.sku-line', 1)
  await tap('.sheet .checkbox')
  await tapText('.sheet__foot .btn', '完成')
  expect(texts('.sku-line__main')).toEqual(['白¥39.9初始 20', '黑已停用'])
  await tapText('.bottom-bar .btn', '保存并上架')
  await until(() => device.backs().length === 1)
  expect(inputs('seller.saveProduct')).toEqual([
    {
      product: {
        ...{ title: '短袖', subtitle: '', categoryId: 'c2', supplierId: 'v1', details: [] },
        pictures: [goodsPicture('local-1'), goodsPicture('local-2')],
        tags: ['新品'],
        options: [{ name: '颜色', values: ['白', '黑'] }],
        skus: [
          {
            ...{ values: ['白'], price: 3990, listPrice: null, picture: null },
            ...{ weight: 0, initialStock: 20 },
          },
        ],
      },
    },
  ])
  expect(inputs('seller.setProductState')).toEqual([{ productId: 'tea', state: 'ON_SALE' }])
  expect(device.said()).toContain('已保存并上架')
})

test('saved and not put on sale: the reason is said, and the form stays with the saved product', async () => {
  const device = watchDevice()
  await openForm(null, {
    ...savedAnswers({ state: 'DRAFT' }),
    'seller.getProduct': () => ({ product: goodsOf({ state: 'DRAFT' }) }),
    'seller.setProductState': () => refuse<'seller.setProductState'>('CONTENT_REFUSED'),
  })
  await fill('标题', '短袖')
  choose.mockResolvedValue(['local-1'])
  upload.mockResolvedValue(goodsPicture('x'))
  await tap('.goods-pictures__add')
  await tapText('.choice-row__one', '茶叶')
  await fill('售价（元）', '9.9')
  await tapText('.bottom-bar .btn', '保存并上架')
  await until(() => device.replaced().length === 1)
  expect(device.replaced()).toEqual(['/packages/goods/pages/product/index?id=tea'])
  expect(device.said()).toContain('已保存，但没有上架：内容含有不合适的信息，请修改后再试')
  expect(device.backs()).toEqual([])
})

test('pictures: a cover, another order, one less', async () => {
  await openForm('tea')
  const order = async () => {
    preview.mockReset()
    await tap('.goods-pictures__picture', 0)
    await tapText('.picture-sheet .cell__title', '预览大图')
    await tap('.sheet__close')
    return preview.mock.calls[0]?.[0].map((fileId) => /(\w+)\.jpg/.exec(fileId)?.[1])
  }
  const onNth = async (n: number, deed: string) => {
    await tap('.goods-pictures__picture', n)
    await tapText('.picture-sheet .cell__title', deed)
  }
  expect(await order()).toEqual(['a', 'b'])
  await onNth(1, '设为封面')
  expect(await order()).toEqual(['b', 'a'])
  await onNth(0, '右移')
  expect(await order()).toEqual(['a', 'b'])
  await onNth(1, '左移')
  expect(await order()).toEqual(['b', 'a'])
  await onNth(0, '删除')
  expect(await order()).toEqual(['a'])
})

test('a picture that did not come through is tried again, and nothing is saved before', async () => {
  const device = watchDevice()
  choose.mockResolvedValue(['local-1'])
  upload.mockRejectedValueOnce(new Error('no network')).mockResolvedValueOnce(goodsPicture('c'))
  const { inputs } = await openForm('tea', savedAnswers())
  await tap('.goods-pictures__add')
  await until(() => textOf('.goods-pictures__veil') === '点此重试')
  await fill('标题', '正山小种')
  await tap('.bottom-bar .btn')
  expect(inputs('seller.saveProduct')).toEqual([])
  expect(device.said()).toContain('还有图片没有传完，请稍候，或移除失败的图片')
  await tap('.goods-pictures__veil')
  await until(
    () => texts('.goods-pictures__picture').length === 3 && !textOf('.goods-pictures__veil'),
  )
  expect(upload).toHaveBeenCalledTimes(2)
  expect(upload).toHaveBeenLastCalledWith('local-1', 'goods', 'u1')
  await tap('.bottom-bar .btn')
  await until(() => inputs('seller.saveProduct').length === 1)
})
