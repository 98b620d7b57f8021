import { watchDevice } from '../../../../../tests/client/device'
import { fakeCloud, refuse, type Answers } from '../../../../../tests/client/fake-cloud'
import { goodsOf, movementOf } from '../../../../../tests/client/goods'
import {
  mountPage,
  tap,
  tellPage,
  textOf,
  texts,
  type,
  until,
} from '../../../../../tests/client/mount-page'
import SellerStockPage from './index'

async function openStock(answers: Answers = {}) {
  const cloud = fakeCloud({
    'seller.getProduct': () => ({ product: goodsOf() }),
    'seller.listMovements': () => ({ items: [], nextCursor: null }),
    ...answers,
  })
  await mountPage(SellerStockPage, { productId: 'tea' })
  await until(() => document.querySelector('.stock-row, .empty') !== null)
  const inputs = (name: string) =>
    cloud.calls.filter(({ endpoint }) => endpoint === name).map(({ input }) => input)
  return { cloud, inputs }
}

const changed: Answers = { 'seller.changeStock': () => ({ available: 13 }) }

test('each variant with what is available, held and sold', async () => {
  await openStock()
  expect(texts('.stock-row__name')).toEqual(['小', '大'])
  expect(texts('.stock-row__figures')[0]).toBe('可售 8占用 2已售 5')
})

test('more pieces: shows what there is before and after, and sends the difference', async () => {
  const device = watchDevice()
  const { inputs } = await openStock(changed)
  await tap('.stock-row .btn', 0)
  await type('.sheet .field__input', '5', 0)
  await tap('.sheet .choice-row__one', 5)
  await type('.sheet .field__input', ' 供货单 7 ', 1)
  expect(textOf('.movement-sheet__sum')).toBe('可售 8 → 13（+5）')
  await tap('.sheet__foot .btn')
  await until(() => document.querySelector('.sheet') === null)
  expect(inputs('seller.changeStock')).toEqual([
    { skuId: 's1', delta: 5, reason: 'RETURNED', note: '供货单 7' },
  ])
  expect(device.said()).toContain('已调整，现在可售 13 件')
  await until(() => inputs('seller.getProduct').length === 2)
})

test.each([
  ['出库', 1, '3', { delta: -3, reason: 'OTHER' }],
  ['盘点', 2, '3', { delta: -5, reason: 'COUNTED' }],
  ['报损', 3, '2', { delta: -2, reason: 'DAMAGED' }],
])('%s', async (_, kind, amount, movement) => {
  watchDevice()
  const { inputs } = await openStock(changed)
  await tap('.stock-row .btn', 1)
  await tap('.sheet .choice-row__one', kind)
  await type('.sheet .field__input', amount, 0)
  await tap('.sheet__foot .btn')
  await until(() => inputs('seller.changeStock').length === 1)
  expect(inputs('seller.changeStock')).toEqual([{ skuId: 's2', note: '', ...movement }])
})

test('more than there is cannot leave', async () => {
  const { inputs } = await openStock(changed)
  await tap('.stock-row .btn', 0)
  await tap('.sheet .choice-row__one', 1)
  await type('.sheet .field__input', '9', 0)
  expect(textOf('.sheet .field__error')).toBe('可售库存只有 8 件')
  await tap('.sheet__foot .btn')
  expect(inputs('seller.changeStock')).toEqual([])
})

test('what was sold meanwhile is said, and the sheet shows what is left', async () => {
  const device = watchDevice()
  const { cloud } = await openStock({
    'seller.changeStock': () => refuse<'seller.changeStock'>('STOCK_TOO_LOW', { available: 2 }),
  })
  const left = goodsOf()
  cloud.answers['seller.getProduct'] = () => ({
    product: { ...left, skus: left.skus.map((sku) => ({ ...sku, available: 2 })) },
  })
  await tap('.stock-row .btn', 0)
  await tap('.sheet .choice-row__one', 1)
  await type('.sheet .field__input', '3', 0)
  await tap('.sheet__foot .btn')
  await until(() => device.said().includes('可售库存只有 2 件，不能减这么多'))
  await until(() => textOf('.sheet .field__error') === '可售库存只有 2 件')
})

test('movements, newest first, page by page', async () => {
  await openStock({
    'seller.listMovements': ({ cursor }) =>
      cursor === undefined
        ? { items: [movementOf('m2', { note: '供货单 7' })], nextCursor: 'next' }
        : {
            items: [movementOf('m1', { skuId: 'gone', delta: -2, reason: 'DAMAGED' })],
            nextCursor: null,
          },
  })
  await until(() => texts('.movement-row').length === 1)
  expect(texts('.movement-row')).toEqual(['进货 · 小2026-11-22 12:00  阿梅  供货单 7+5'])
  await tellPage('onReachBottom')
  await until(() => texts('.movement-row').length === 2)
  expect(texts('.movement-row')[1]).toBe('报损 · 已停用的规格2026-11-22 12:00  阿梅-2')
})

test('a fault of the list leaves the stock usable and can be tried again', async () => {
  const { cloud } = await openStock({
    'seller.listMovements': () => refuse<'seller.listMovements'>('BUSY'),
  })
  await until(() => document.querySelector('.movement-list__error') !== null)
  cloud.answers['seller.listMovements'] = () => ({ items: [movementOf('m1')], nextCursor: null })
  await tap('.movement-list__error')
  await until(() => texts('.movement-row').length === 1)
})

test('a product without variants says what to do', async () => {
  await openStock({ 'seller.getProduct': () => ({ product: goodsOf({ skus: [] }) }) })
  expect(textOf('.empty__title')).toBe('还没有规格')
})

test('says what failed and tries again', async () => {
  const { cloud } = await openStock({
    'seller.getProduct': () => refuse<'seller.getProduct'>('PRODUCT_NOT_FOUND'),
  })
  cloud.answers['seller.getProduct'] = () => ({ product: goodsOf() })
  await tap('.empty__action')
  await until(() => texts('.stock-row').length === 2)
})
