import { watchDevice } from '../../../../../tests/client/device'
import { fakeCloud, refuse, type Answers } from '../../../../../tests/client/fake-cloud'
import { mountPage, tap, textOf, type, until } from '../../../../../tests/client/mount-page'
import { afterSalePage, sellerAfterSaleOf } from '../../../../../tests/client/seller-orders'
import SellerAfterSalesPage from './index'

type AfterSale = ReturnType<typeof sellerAfterSaleOf>

const listOf =
  (...requests: AfterSale[]) =>
  () =>
    afterSalePage('o1', ...requests)

async function openAfterSales(answers: Answers, query: Record<string, string> = {}) {
  const device = watchDevice()
  const cloud = fakeCloud(answers)
  await mountPage(SellerAfterSalesPage, query)
  await until(() => document.querySelector('.after-sale, .empty') !== null)
  const inputs = (name: string) =>
    cloud.calls.filter(({ endpoint }) => endpoint === name).map(({ input }) => input)
  return { cloud, device, inputs }
}

async function confirmSheet(): Promise<void> {
  await until(() => document.querySelector('.sheet__foot .btn--still') === null)
  await tap('.sheet__foot .btn')
}
/** Two taps before the page can show that one was taken. */
function tapTwice(selector: string): void {
  const element = document.querySelector(selector)
  for (let n = 0; n < 2; n += 1) element?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
}
const sheetGone = () => until(() => document.querySelector('.sheet') === null)
const one = { orderId: 'o1', afterSaleId: 's1' }
const returned = (over: Partial<AfterSale> = {}) =>
  sellerAfterSaleOf({
    kind: 'RETURN',
    pieces: 'SHIPPED',
    state: 'RETURNING',
    returnParcel: { carrier: 'SF', waybill: 'SF1234567890123' },
    ...over,
  })

test('approving sends what was asked for; the list is asked anew', async () => {
  const { cloud, device, inputs } = await openAfterSales({
    'seller.listAfterSales': listOf(sellerAfterSaleOf()),
    'seller.approveAfterSale': () => ({ afterSale: sellerAfterSaleOf({ state: 'REFUNDING' }) }),
  })
  cloud.answers['seller.listAfterSales'] = () => ({ items: [], nextCursor: null })
  await tap('.after-sale .btn', 1)
  expect(textOf('.grant__note')).toContain('不能撤销；未发出的商品回到库存')
  expect(textOf('.sheet__foot .btn')).toBe('同意退款 ¥39.9')
  await confirmSheet()
  await until(() => textOf('.empty__title') === '没有待处理的售后')
  await sheetGone()
  expect(inputs('seller.approveAfterSale')).toEqual([one])
  expect(device.said()).toEqual(['已同意，款项正在退回'])
})

test('another amount is granted when the seller says so; the most is the server’s word', async () => {
  const { cloud, device, inputs } = await openAfterSales({
    'seller.listAfterSales': listOf(sellerAfterSaleOf()),
    'seller.approveAfterSale': () => refuse('AMOUNT_TOO_HIGH', { most: 3990 }),
  })
  await tap('.after-sale .btn', 1)
  await type('.field__input', '0')
  expect(textOf('.field__error')).toBe('退款至少 0.01 元')
  await type('.field__input', '50')
  await confirmSheet()
  await until(() => device.said().includes('最多 39.90 元，请减少金额'))
  expect(document.querySelector('.sheet')).not.toBeNull()
  cloud.answers['seller.approveAfterSale'] = () => ({
    afterSale: sellerAfterSaleOf({ state: 'REFUNDING' }),
  })
  await type('.field__input', '20.5')
  expect(textOf('.grant__changed')).toContain('买家申请 ¥39.9')
  await confirmSheet()
  await sheetGone()
  expect(inputs('seller.approveAfterSale')).toEqual([
    { ...one, amount: 5000 },
    { ...one, amount: 2050 },
  ])
})

test('an exchange has no amount', async () => {
  const { inputs } = await openAfterSales({
    'seller.listAfterSales': listOf(
      sellerAfterSaleOf({ kind: 'EXCHANGE', pieces: 'SHIPPED', amount: 0 as never }),
    ),
    'seller.approveAfterSale': () => ({
      afterSale: sellerAfterSaleOf({ state: 'AWAITING_RETURN' }),
    }),
  })
  await tap('.after-sale .btn', 1)
  expect(document.querySelector('.sheet .field')).toBeNull()
  await confirmSheet()
  await sheetGone()
  expect(inputs('seller.approveAfterSale')).toEqual([one])
})

test.each([
  ['a request', sellerAfterSaleOf(), 'seller.rejectAfterSale'],
  ['what came back', returned(), 'seller.refuseReturn'],
] as const)('refusing %s needs a reason; a quick phrase is one', async (_, request, endpoint) => {
  const { inputs } = await openAfterSales({
    'seller.listAfterSales': listOf(request),
    [endpoint]: () => ({ afterSale: { ...request, state: 'REJECTED' } }),
  })
  await tap('.after-sale .btn', 0)
  expect(document.querySelector('.sheet__foot .btn--still')).not.toBeNull()
  await tap('.answer__phrase', 1)
  const phrase = textOf('.answer__phrase--on')
  expect(phrase).not.toBe('')
  await confirmSheet()
  await sheetGone()
  expect(inputs(endpoint)).toEqual([{ ...one, answer: phrase }])
})

test.each([
  [true, 0],
  [false, 1],
])('what came back is accepted; back to the stock: %s', async (restock, taps) => {
  const { device, inputs } = await openAfterSales({
    'seller.listAfterSales': listOf(returned()),
    'seller.acceptReturn': () => ({ afterSale: returned({ state: 'REFUNDING' }) }),
  })
  expect(textOf('.after-sale__parcel')).toContain('退货：顺丰速运 SF1234567890123')
  await tap('.after-sale .btn', 1)
  for (let n = 0; n < taps; n += 1) await tap('.sheet .checkbox')
  await confirmSheet()
  await sheetGone()
  expect(inputs('seller.acceptReturn')).toEqual([{ ...one, restock }])
  expect(device.said()).toEqual(['已同意，款项正在退回'])
})

test('an exchange is sent in a parcel', async () => {
  const request = returned({ kind: 'EXCHANGE', state: 'AWAITING_RESHIP', dueAt: null })
  const { inputs } = await openAfterSales({
    'seller.listAfterSales': listOf(request),
    'seller.sendExchange': () => ({ afterSale: { ...request, state: 'RESHIPPED' } }),
  })
  await tap('.after-sale .btn')
  await confirmSheet()
  expect(textOf('.field__error')).toBe('请填写运单号')
  await type('.field__input', 'sf0000000000009')
  await tap('.sheet .cell')
  await tap('.carrier-sheet__item', 0)
  await confirmSheet()
  await sheetGone()
  expect(inputs('seller.sendExchange')).toEqual([
    { ...one, parcel: { carrier: 'SF', waybill: 'SF0000000000009' } },
  ])
})

test('two quick taps answer once', async () => {
  const { inputs } = await openAfterSales({
    'seller.listAfterSales': listOf(sellerAfterSaleOf()),
    'seller.approveAfterSale': () => ({ afterSale: sellerAfterSaleOf({ state: 'REFUNDING' }) }),
  })
  await tap('.after-sale .btn', 1)
  tapTwice('.sheet__foot .btn')
  await sheetGone()
  expect(inputs('seller.approveAfterSale')).toHaveLength(1)
})

test('somebody else was quicker: it says so and looks again', async () => {
  const { cloud, device } = await openAfterSales({
    'seller.listAfterSales': listOf(sellerAfterSaleOf()),
    'seller.approveAfterSale': () => refuse('AFTER_SALE_CLOSED'),
  })
  cloud.answers['seller.listAfterSales'] = () => ({ items: [], nextCursor: null })
  await tap('.after-sale .btn', 1)
  await confirmSheet()
  await until(() => device.said().includes('售后状态已变化，请刷新后再看'))
  await until(() => document.querySelector('.after-sale') === null)
})
