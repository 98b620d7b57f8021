import { scanCode } from '@/platform/scan'
import { watchDevice, pagesOpen } from '../../../../../tests/client/device'
import { fakeCloud, refuse, type Answers } from '../../../../../tests/client/fake-cloud'
import { mountPage, tap, textOf, texts, type, until } from '../../../../../tests/client/mount-page'
import { sellerLine, sellerOrderOf } from '../../../../../tests/client/seller-orders'
import SellerShipPage from './index'

jest.mock('@/platform/scan')
const scan = jest.mocked(scanCode)

const shipped = () => ({ order: sellerOrderOf({ state: 'SHIPPED', shipBy: null }) })

async function openShip(answers: Answers = {}, order = sellerOrderOf()) {
  const device = watchDevice()
  const cloud = fakeCloud({
    'seller.getOrder': () => ({ order }),
    'seller.ship': shipped,
    ...answers,
  })
  const page = await mountPage(SellerShipPage, { id: 'o1' })
  await until(() => document.querySelector('.ship, .empty') !== null)
  pagesOpen('packages/seller/pages/orders/index', 'packages/seller/pages/ship/index')
  const sent = () =>
    cloud.calls.filter(({ endpoint }) => endpoint === 'seller.ship').map(({ input }) => input)
  const leave = () => {
    page.unmout() // sic: misspelt in test-utils-react 0.1.1
    document.body.innerHTML = ''
  }
  return { cloud, device, sent, leave }
}

/** Chooses a company for the nth parcel. */
async function choose(name: string, nth = 0): Promise<void> {
  await tap('.parcel-fields .cell', nth)
  await tap('.carrier-sheet__item', texts('.carrier-sheet__item').indexOf(name))
}
const write = (waybill: string, nth = 0) => type('.parcel-fields .field__input', waybill, nth)
const send = () => tap('.ship__send')
/** Two taps before the page can show that one was taken. */
function tapTwice(selector: string): void {
  const element = document.querySelector(selector)
  for (let n = 0; n < 2; n += 1) element?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
}

test('everything goes in one parcel unless told otherwise, and the page is left', async () => {
  const { device, sent } = await openShip()
  await choose('中通快递')
  await write(' 7730 1234-5678 90 ')
  expect(textOf('.ship__left')).toBe('全部发出')
  await send()
  await until(() => device.backs().length === 1)
  expect(sent()).toEqual([
    { orderId: 'o1', parcels: [{ carrier: 'ZTO', waybill: '77301234567890' }] },
  ])
  expect(device.said()).toEqual(['已全部发货'])
})

test('the company used most stands in front next time', async () => {
  const first = await openShip()
  await choose('圆通速递')
  await write('YT1234567890123')
  await send()
  await until(() => first.device.backs().length === 1)
  first.leave()
  await openShip()
  expect(textOf('.parcel-fields__carrier')).toBe('圆通速递')
  await tap('.parcel-fields .cell')
  expect(texts('.carrier-sheet__title')).toEqual(['常用', '其他'])
  expect(texts('.carrier-sheet__item')[0]).toBe('圆通速递')
})

test('a scanned bar code fills in the waybill, and the company when it tells it', async () => {
  scan.mockResolvedValue('SF1234567890123')
  const { device } = await openShip()
  await tap('.parcel-fields__scan')
  await until(() => textOf('.parcel-fields__carrier') === '顺丰速运')
  expect(document.querySelector<HTMLInputElement>('.field__input input')?.value).toBe(
    'SF1234567890123',
  )
  scan.mockResolvedValue('https://example.com/x')
  await tap('.parcel-fields__scan')
  await until(() => device.said().includes('扫到的不是运单号，请对准面单上的条形码'))
  scan.mockResolvedValue(null)
  await tap('.parcel-fields__scan')
  expect(document.querySelector<HTMLInputElement>('.field__input input')?.value).toBe(
    'SF1234567890123',
  )
})

test('what is missing is said at its field and nothing is sent; a doubt is only a hint', async () => {
  const { device, sent } = await openShip()
  await send()
  expect(device.said()).toEqual(['请填好快递公司和运单号'])
  expect(textOf('.field__error')).toBe('请填写运单号')
  expect(textOf('.parcel-fields__missing')).toBe('请选择')
  await write('123')
  expect(textOf('.field__error')).toContain('太短')
  await choose('顺丰速运')
  await write('99999999')
  expect(textOf('.field__error')).toBe('')
  expect(textOf('.parcel-fields__hint')).toContain('SF 加 13 位数字')
  expect(sent()).toEqual([])
})

test('a part of it: the rest waits and is named', async () => {
  const { cloud, device, sent } = await openShip()
  cloud.answers['seller.ship'] = () => ({ order: sellerOrderOf() })
  await choose('顺丰速运')
  await write('SF1234567890123')
  await tap('.stepper__button', 0)
  await tap('.stepper__button', 2)
  expect(textOf('.ship__left')).toBe('还有 2 件这次不发')
  await send()
  await until(() => device.said().includes('已发出，还有商品待发'))
  expect(sent()).toEqual([
    {
      orderId: 'o1',
      parcels: [
        { carrier: 'SF', waybill: 'SF1234567890123', lines: [{ skuId: 'a', quantity: 2 }] },
      ],
    },
  ])
})

test('several parcels share the pieces, each with its own waybill', async () => {
  const { device, sent } = await openShip()
  await choose('顺丰速运')
  await write('SF0000000000001')
  await tap('.stepper__button', 0)
  await tap('.ship__add')
  expect(texts('.ship__parcel')).toEqual(['包裹 1删除', '包裹 2删除'])
  await choose('中通快递', 1)
  await write('SF0000000000001', 1)
  await send()
  expect(device.said()).toEqual(['两个包裹的运单号相同，请检查'])
  await write('77301234567890', 1)
  await send()
  await until(() => device.backs().length === 1)
  expect(sent()).toEqual([
    {
      orderId: 'o1',
      parcels: [
        {
          carrier: 'SF',
          waybill: 'SF0000000000001',
          lines: [
            { skuId: 'a', quantity: 2 },
            { skuId: 'b', quantity: 1 },
          ],
        },
        { carrier: 'ZTO', waybill: '77301234567890', lines: [{ skuId: 'a', quantity: 1 }] },
      ],
    },
  ])
})

test('an empty parcel is not sent, and can be taken away', async () => {
  const { device } = await openShip()
  await choose('顺丰速运')
  await write('SF0000000000001')
  await tap('.ship__add')
  await write('SF0000000000002', 1)
  await send()
  expect(device.said()).toEqual(['每个包裹至少要有一件商品'])
  await tap('.ship__remove', 1)
  expect(texts('.ship__parcel')).toEqual([])
})

test('two quick taps send once', async () => {
  const { device, sent } = await openShip()
  await choose('顺丰速运')
  await write('SF1234567890123')
  tapTwice('.ship__send')
  await until(() => device.backs().length === 1)
  expect(sent()).toHaveLength(1)
})

test('a refusal is said, and the order is looked at again', async () => {
  const { cloud, device } = await openShip({
    'seller.ship': () => refuse('PIECES_NOT_SHIPPABLE'),
  })
  cloud.answers['seller.getOrder'] = () => ({
    order: sellerOrderOf({ lines: [sellerLine('a', { shippable: 0 })] }),
  })
  await choose('顺丰速运')
  await write('SF1234567890123')
  await send()
  await until(() => device.said().includes('有商品已发货或正在退款，请刷新后再试'))
  await until(() => textOf('.empty__title') === '这笔订单现在不能发货')
  expect(textOf('.empty__hint')).toContain('售后处理中')
  expect(device.backs()).toEqual([])
})

test('a fault is said and can be tried again', async () => {
  const { cloud } = await openShip({ 'seller.getOrder': () => refuse('BUSY') })
  cloud.answers['seller.getOrder'] = () => ({ order: sellerOrderOf() })
  await tap('.empty__action')
  await until(() => document.querySelector('.ship') !== null)
})
