import { choosePictures } from '@/platform/media'
import { uploadPicture } from '@/platform/upload-picture'
import {
  afterSaleOf,
  offerLine,
  offerOf,
  unshippedLine,
} from '../../../../../tests/client/after-sales'
import { watchDevice } from '../../../../../tests/client/device'
import { fakeCloud, refuse, type Answers } from '../../../../../tests/client/fake-cloud'
import { mountPage, tap, textOf, texts, type, until } from '../../../../../tests/client/mount-page'
import { person } from '../../../../../tests/client/samples'
import AfterSaleApplyPage from './index'

jest.mock('@/platform/media')
jest.mock('@/platform/upload-picture')
const choose = jest.mocked(choosePictures)
const upload = jest.mocked(uploadPicture)

type Offer = ReturnType<typeof offerOf>

async function openForm(offer: Offer, answers: Answers = {}, query: Record<string, string> = {}) {
  const cloud = fakeCloud({
    'login.enter': () => person,
    'order.afterSaleOffer': () => offer,
    'order.requestAfterSale': ({ lines }) => ({
      afterSales: lines.map((_, index) => afterSaleOf({ id: `s${index + 1}` })),
    }),
    ...answers,
  })
  await mountPage(AfterSaleApplyPage, { orderId: 'o1', ...query })
  await until(() => document.querySelector('.apply-form, .empty') !== null)
  const asked = () =>
    cloud.calls
      .filter(({ endpoint }) => endpoint === 'order.requestAfterSale')
      .map(({ input }) => input)
  return { cloud, asked }
}

/** The choice that says this. */
const pick = (text: string) => {
  const at = texts('.choice-list__one').indexOf(text)
  return tap('.choice-list__one', at)
}
const submit = () => tap('.bottom-bar .btn')

test('a return of one line: says what goes back, sends it once and shows the request', async () => {
  const device = watchDevice()
  const { asked } = await openForm(offerOf([offerLine('a')]))
  expect(texts('.choice-list__one')).toEqual(['仅退款', '退货退款', '换货'])
  await pick('退货退款')
  expect(textOf('.choice-list__hint')).toContain('寄回并填写运单号')
  await pick('质量问题')
  await type('.field__input', ' 有裂纹 ', 1)
  expect(textOf('.apply-bar__sum')).toBe('退款20共 2 件，原路退回')
  const button = document.querySelector('.bottom-bar .btn')
  button?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  button?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  await until(() => device.replaced().length === 1)
  await submit()
  expect(asked()).toEqual([
    {
      orderId: 'o1',
      kind: 'RETURN',
      pieces: 'SHIPPED',
      lines: [{ skuId: 'a', quantity: 2 }],
      reason: 'DEFECTIVE',
      note: '有裂纹',
      pictures: [],
    },
  ])
  expect(device.replaced()).toEqual(['/packages/order/pages/after-sale/index?orderId=o1&id=s1'])
})

test('what is missing is said at its place, and nothing is sent', async () => {
  const device = watchDevice()
  const { asked } = await openForm(offerOf([offerLine('a'), offerLine('b')]))
  await submit()
  expect(textOf('.apply-goods__error')).toBe('请选择要售后的商品')
  expect(textOf('.choice-list__error')).toBe('请选择售后类型')
  expect(device.said()).toEqual(['请选择要售后的商品'])
  await tap('.checkbox', 1)
  await pick('换货')
  expect(textOf('.choice-list__error')).toBe('请选择原因')
  expect(textOf('.apply-bar__sum')).toBe('换货 2 件')
  expect(asked()).toEqual([])
})

test('several lines: how many of each, and the list of requests after it', async () => {
  const device = watchDevice()
  const { asked } = await openForm(offerOf([offerLine('a'), offerLine('b')]))
  await tap('.checkbox')
  await tap('.checkbox', 1)
  await tap('.stepper__button', 2)
  await pick('仅退款')
  await pick('少件或漏发')
  expect(textOf('.apply-bar__sum')).toBe('退款30共 3 件，原路退回')
  await submit()
  await until(() => device.replaced().length === 1)
  expect(asked()).toMatchObject([
    {
      lines: [
        { skuId: 'a', quantity: 2 },
        { skuId: 'b', quantity: 1 },
      ],
    },
  ])
  expect(device.replaced()).toEqual(['/packages/order/pages/after-sales/index'])
})

test('what has not left is refunded with its postage, and can be nothing else', async () => {
  watchDevice()
  const postage = 800 as never
  await openForm(offerOf([unshippedLine('a')], { postage }))
  expect(texts('.choice-list__one').slice(0, 1)).toEqual(['仅退款'])
  expect(textOf('.choice-list__hint')).toContain('商品不再发货')
  expect(texts('.cell')).toContain('退回运费¥8')
  expect(textOf('.apply-bar__sum')).toBe('退款28共 2 件，含运费，原路退回')
})

test('a partly shipped order: first which part', async () => {
  watchDevice()
  await openForm(offerOf([offerLine('a'), unshippedLine('b')]), {}, { skuId: 'b' })
  expect(texts('.goods-line__title')).toEqual(['商品 b'])
  await pick('已发货的商品')
  expect(texts('.goods-line__title')).toEqual(['商品 a'])
})

test('less than the most for one line; more is refused at the field', async () => {
  watchDevice()
  const { asked } = await openForm(offerOf([offerLine('a')]))
  await pick('仅退款')
  await pick('质量问题')
  await type('.field__input', '21')
  await submit()
  expect(textOf('.field__error')).toBe('最多可退 ¥20')
  await type('.field__input', '5')
  await submit()
  await until(() => asked().length === 1)
  expect(asked()).toMatchObject([{ amount: 500 }])
})

describe('pictures', () => {
  test('go with the request in their order; one that fails is tried again or removed', async () => {
    watchDevice()
    choose.mockResolvedValue(['tmp/1.jpg', 'tmp/2.jpg', 'tmp/3.jpg'])
    upload.mockResolvedValueOnce('cloud://e.b/after-sale/u1/1.jpg')
    upload.mockRejectedValueOnce(new Error('no network'))
    upload.mockRejectedValueOnce(new Error('no network'))
    const { asked } = await openForm(offerOf([offerLine('a')]))
    await pick('换货')
    await pick('发错货')
    await tap('.apply-picture--add')
    await until(() => texts('.apply-picture__veil').length === 2)
    await until(() => texts('.apply-picture__veil').every((text) => text.includes('重试')))
    expect(choose).toHaveBeenCalledWith({ count: 6 })
    expect(upload).toHaveBeenCalledWith('tmp/1.jpg', 'after-sale', 'u1')
    await submit()
    expect(textOf('.apply-pictures__error')).toBe('有图片没传上去，请重试或移除')
    upload.mockResolvedValueOnce('cloud://e.b/after-sale/u1/2.jpg')
    await tap('.apply-picture__veil')
    await until(() => texts('.apply-picture__veil').length === 1)
    await tap('.apply-picture__remove', 2)
    await until(() => texts('.apply-picture__veil').length === 0)
    await submit()
    await until(() => asked().length === 1)
    expect(asked()).toMatchObject([
      { pictures: ['cloud://e.b/after-sale/u1/1.jpg', 'cloud://e.b/after-sale/u1/2.jpg'] },
    ])
  })

  test('while one is on its way nothing is sent; six are enough', async () => {
    const device = watchDevice()
    choose.mockResolvedValue(['1', '2', '3', '4', '5', '6'])
    upload.mockReturnValue(new Promise(() => undefined))
    const { asked } = await openForm(offerOf([offerLine('a')]))
    await pick('换货')
    await pick('发错货')
    await tap('.apply-picture--add')
    await until(() => texts('.apply-picture__veil').length === 6)
    expect(document.querySelector('.apply-picture--add')).toBeNull()
    expect(textOf('.apply-pictures__hint')).toBe('正在上传，还有 6 张')
    await submit()
    expect(device.said()).toEqual(['图片还在上传，请稍等'])
    expect(asked()).toEqual([])
  })
})

test('a refusal is said and the form looks again at what is left', async () => {
  const device = watchDevice()
  const { cloud } = await openForm(offerOf([offerLine('a')]), {
    'order.requestAfterSale': () => refuse('PIECES_NOT_REFUNDABLE'),
  })
  cloud.answers['order.afterSaleOffer'] = () => offerOf([offerLine('a', { shipped: 0 })])
  await pick('换货')
  await pick('发错货')
  await submit()
  await until(() => textOf('.empty__title') === '没有可以售后的商品')
  expect(device.said()).toContain('有商品已在售后中或不可售后，请刷新后再试')
})

test.each([
  ['AFTER_SALE_OVER', '不能申请售后了'],
  ['ORDER_NOT_FOUND', '找不到这笔订单'],
] as const)('%s: %s', async (code, title) => {
  await openForm(offerOf([]), { 'order.afterSaleOffer': () => refuse(code) })
  expect(textOf('.empty__title')).toBe(title)
})

test('waits with a skeleton', async () => {
  fakeCloud({ 'order.afterSaleOffer': () => new Promise(() => undefined) })
  await mountPage(AfterSaleApplyPage, { orderId: 'o1' })
  expect(document.querySelectorAll('.skeleton')).toHaveLength(3)
})

test('a fault is said and can be tried again', async () => {
  const { cloud } = await openForm(offerOf([]), { 'order.afterSaleOffer': () => refuse('BUSY') })
  expect(textOf('.empty__hint')).toBe('人太多啦，请稍后再试一次')
  cloud.answers['order.afterSaleOffer'] = () => offerOf([offerLine('a')])
  await tap('.empty__action')
  await until(() => document.querySelector('.apply-form') !== null)
})
