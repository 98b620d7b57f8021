import Taro from '@tarojs/taro'
import { SHIP_BATCH } from '@contract/seller-orders'
import { chooseTextFile, shareTextFile } from '@/platform/files'
import { PIECE } from '@/features/seller-batch/use-batch'
import { answerConfirm, watchDevice } from '../../../../../tests/client/device'
import { fakeCloud, refuse, type Answers } from '../../../../../tests/client/fake-cloud'
import {
  mountPage,
  tap,
  tellPage,
  textOf,
  texts,
  type,
  until,
} from '../../../../../tests/client/mount-page'
import SellerBatchPage from './index'

jest.mock('@/platform/files')
const choose = jest.mocked(chooseTextFile)
const share = jest.mocked(shareTextFile)

type Lines = { number: string; carrier: string; waybill: string }[]

/** A shop that remembers what was shipped with which waybill, and refuses some numbers. */
function shop(refused: readonly string[] = []) {
  const known = new Map<string, string>()
  const pieces: number[] = []
  const ship: Answers['seller.shipBatch'] = ({ lines }) => {
    pieces.push(lines.length)
    return {
      outcomes: (lines as Lines).map(({ number, waybill }) => {
        if (refused.includes(number)) return 'NOT_SHIPPABLE'
        const before = known.get(number)
        known.set(number, before ?? waybill)
        return before === waybill ? 'ALREADY' : before ? 'NOT_SHIPPABLE' : 'SHIPPED'
      }),
    }
  }
  return { ship, pieces, known }
}

const file = (count: number, bad: readonly string[] = []) =>
  [
    '订单号,快递公司,运单号',
    ...Array.from({ length: count }, (_, n) => `o${n},顺丰,SF${String(n).padStart(13, '0')}`),
    ...bad,
  ].join('\n')

const figures = () => texts('.batch-figure__value')
const buttons = () => texts('.batch__button')
const tapButton = (name: string) =>
  tap(
    '.batch__button',
    buttons().findIndex((text) => text.startsWith(name)),
  )

/** Two taps before the page can show that one was taken. */
function tapTwice(selector: string): void {
  const element = document.querySelector(selector)
  for (let n = 0; n < 2; n += 1) element?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
}

async function openBatch(answers: Answers = {}) {
  const device = watchDevice()
  answerConfirm(true)
  const cloud = fakeCloud(answers)
  const page = await mountPage(SellerBatchPage)
  const leave = () => {
    page.unmout() // sic: misspelt in test-utils-react 0.1.1
    document.body.innerHTML = ''
  }
  return { cloud, device, leave }
}

async function importFile(text: string): Promise<void> {
  choose.mockResolvedValue({ name: 'x.csv', text })
  await tap('.batch-form__button', 0)
  await until(() => document.querySelector('.batch-sum') !== null)
}

beforeEach(() => jest.resetAllMocks())

test('a piece is what the contract takes', () => expect(PIECE).toBe(SHIP_BATCH))

test('what is pasted is checked before anything is sent', async () => {
  const { cloud } = await openBatch()
  expect(textOf('.batch-form__line')).toBe('订单号,快递公司,运单号')
  await type('.batch-form__text', `${file(2)}\no9,跑腿,12345678\n订单,顺丰,12345678`)
  await tap('.batch-form__button', 1)
  expect(figures()).toEqual(['4', '0', '2', '2'])
  expect(texts('.batch-line__why')).toEqual([
    '不认识这家快递公司',
    '订单号不对，请填完整的订单编号',
  ])
  expect(buttons()).toEqual(['重新填写', '发货 2 笔'])
  expect(cloud.calls).toEqual([])
  await tapButton('重新填写')
  await until(() => document.querySelector('.batch-form__text') !== null)
})

test('500 lines with 20 bad ones: 480 are shipped in pieces, 20 are told; the same file again changes nothing', async () => {
  const bad = Array.from({ length: 10 }, (_, n) => `x${n},跑腿,12345678`)
  const refused = Array.from({ length: 10 }, (_, n) => `o${n * 7}`)
  const { ship, pieces, known } = shop(refused)
  await openBatch({ 'seller.shipBatch': ship })
  await importFile(file(490, bad))
  await tapButton('发货 490 笔')
  await until(() => figures().join() === '500,480,0,20')
  expect(textOf('.batch-sum__words')).toBe('发完了，有问题的行改好后可以重新导入')
  expect(pieces).toEqual([...Array.from({ length: 9 }, () => 50), 40])
  expect(texts('.batch-line__why')).toHaveLength(20)
  const before = new Map(known)
  await tapButton('导入新的')
  await until(() => document.querySelector('.batch-form__text') !== null)
  await importFile(file(490, bad))
  await tapButton('发货')
  await until(() => figures().join() === '500,480,0,20')
  expect(known).toEqual(before)
})

test('what failed is copied and exported with its reason', async () => {
  const copied = jest.spyOn(Taro, 'setClipboardData').mockResolvedValue({ errMsg: 'ok' } as never)
  share.mockResolvedValue('shared')
  await openBatch({ 'seller.shipBatch': shop(['o1']).ship })
  await importFile(file(2))
  await tapButton('发货')
  await until(() => texts('.cell').length === 2)
  await tap('.cell', 0)
  expect(copied.mock.calls[0]?.[0]?.data).toContain('o1\tSF\tSF0000000000001\t订单不是待发货')
  await tap('.cell', 1)
  expect(share.mock.calls[0]?.[1]).toMatch(
    /^订单号,快递公司,运单号,失败原因\r\no1,SF,SF0000000000001,/,
  )
})

test('after a fault it goes on where it stopped', async () => {
  const { ship, pieces } = shop()
  const { cloud } = await openBatch({ 'seller.shipBatch': ship })
  cloud.answers['seller.shipBatch'] = (input) => {
    if (pieces.length === 1) return refuse('BUSY')
    return ship(input)
  }
  await importFile(file(120))
  await tapButton('发货')
  await until(() => textOf('.batch-sum__words').startsWith('人太多啦'))
  expect(figures()).toEqual(['120', '50', '70', '0'])
  cloud.answers['seller.shipBatch'] = ship!
  await tapButton('继续发货（70）')
  await until(() => figures().join() === '120,120,0,0')
  expect(pieces).toEqual([50, 50, 20])
})

test('a line that found the shop busy is tried again', async () => {
  let busy = true
  await openBatch({
    'seller.shipBatch': ({ lines }) => ({
      outcomes: lines.map(({ number }) => (number === 'o1' && busy ? 'BUSY' : 'SHIPPED')),
    }),
  })
  await importFile(file(2))
  await tapButton('发货')
  await until(() => buttons().includes('继续发货（1）'))
  busy = false
  await tapButton('继续发货')
  await until(() => figures().join() === '2,2,0,0')
})

test('the page closed half-way: it stops after the piece, and goes on when it is opened again', async () => {
  const { ship, pieces } = shop()
  let arrive = () => undefined as void
  const { leave } = await openBatch({
    'seller.shipBatch': (input) =>
      new Promise((resolve) => {
        arrive = () => resolve(ship(input) as never)
      }),
  })
  await importFile(file(120))
  await tapButton('发货')
  await until(() => textOf('.batch-sum__words').startsWith('正在发货'))
  await tellPage('onUnload')
  arrive()
  await until(() => figures()[1] === '50')
  leave()
  await openBatch({ 'seller.shipBatch': ship })
  expect(figures()).toEqual(['120', '50', '70', '0'])
  expect(pieces).toEqual([50])
  await tapButton('继续发货')
  await until(() => figures().join() === '120,120,0,0')
})

test('two quick taps send once', async () => {
  const { ship, pieces } = shop()
  await openBatch({ 'seller.shipBatch': ship })
  await importFile(file(3))
  tapTwice('.batch__button:last-child')
  await until(() => figures().join() === '3,3,0,0')
  expect(pieces).toEqual([3])
})

test.each([
  ['nothing', '\n\n', '没有读到任何一行，请检查格式'],
  ['too much', file(2001), '一次最多 2000 行，请分开导入'],
])('%s is refused with a word', async (_, text, sentence) => {
  const { device } = await openBatch()
  choose.mockResolvedValue({ name: 'x.csv', text })
  await tap('.batch-form__button', 0)
  await until(() => device.said().includes(sentence))
})

test('what waits can be exported from here', async () => {
  await openBatch({
    'seller.exportOrders': () => ({ items: [], nextCursor: null }),
  })
  await tap('.cell')
  expect(textOf('.sheet__title')).toBe('导出订单 · 待发货')
})
