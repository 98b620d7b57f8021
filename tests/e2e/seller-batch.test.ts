import { buy, order, settleIn } from '../rig/shopper'
import { keepPhone } from './album'
import { batchAnswers, countEach, importLines, lineCounts, reasons, shipLines } from './batch-page'
import { startOpenCloud } from './cloud'
import { journeyIn } from './journey'
import { copyPaidOrder } from './paid-copies'
import { KEEPER } from './people'
import { openConsole, openTile } from './seller-console'
import { button, shown } from './shopping'
import { choosePerson } from './stage-controls'
import { settled } from './until'

jest.setTimeout(300_000)

const MINUTE = 60_000
const SKU = 'thermos-cup-2'
const GOOD = 480
const CLOSED = 3
/** The phone itself finds 13 lines wrong. */
const SENT = 487
/** Runs of the jobs in which every parcel has been told to WeChat. */
const MOST_RUNS = 10

const at = journeyIn(startOpenCloud)

/** One paid order for each good line, and some that their buyer cancelled. */
async function placeOrders(): Promise<{ paid: string[]; closed: string[]; buyer: string }> {
  const shopper = at.as('batch-buyer')
  const wish = { skuId: SKU, addressId: await settleIn(shopper) }
  const template = await buy(at.cloud.url, shopper, wish)
  const closed: string[] = []
  for (let n = 0; n < CLOSED; n += 1) {
    const orderId = await order(shopper, wish)
    await shopper.call('order.cancel', { orderId })
    closed.push(orderId)
  }
  // Copied once it is counted: the copies owe nothing but their parcels.
  await at.cloud.clock.advance(MINUTE)
  return { paid: await copyPaidOrder(at.cloud, template, GOOD), closed, buyer: shopper.openid }
}

const goodLine = (number: string, n: number): string => {
  const digits = String(10_000_000 + n).padStart(13, '3')
  const ways = [`圆通速递,YT${digits}`, `中通快递,${digits}`, `,SF${digits}`]
  return `${number},${ways[n % ways.length]}`
}

/** Twenty lines with which something is wrong. */
const badLines = (paid: readonly string[], closed: readonly string[]): string[] => [
  ...['#88', '十二号', ''].map((number) => `${number},圆通速递,YT1234567890123`),
  ...[1, 2, 3, 4].map((n) => `${paid[0]?.slice(0, -4)}900${n},圆通速递,YT123456789000${n}`),
  ...['YT12', '单号见面单', '', '9'.repeat(33)].map(
    (waybill, n) => `${paid[n]},圆通速递,${waybill}`,
  ),
  ...['蜗牛快递', '飞天物流', 'XX'].map((carrier, n) => `${paid[n]},${carrier},YT1234567890123`),
  ...[0, 1, 2].map((n) => `${paid[n]},圆通速递,YT987654321000${n}`),
  ...closed.map((number, n) => `${number},圆通速递,YT555556789000${n}`),
]

const HEADING = '订单号,快递公司,运单号'

interface Standing {
  readonly _id: string
  readonly rev: number
  readonly state: string
  readonly shipments: readonly object[]
  readonly outbox: readonly object[]
}

const standingOf = async (buyerId: string): Promise<Standing[]> =>
  (await at.cloud.store.find('orders', { buyerId }, { limit: 1000 })).map((document) => {
    const { _id, rev, state, shipments, outbox } = document as unknown as Standing
    return { _id, rev, state, shipments, outbox }
  })

/** Lets the jobs run until no order owes anything; answers how the orders stand. */
async function finishOutboxes(buyerId: string): Promise<Standing[]> {
  for (let run = 0; run < MOST_RUNS; run += 1) {
    const orders = await standingOf(buyerId)
    if (orders.every(({ outbox }) => outbox.length === 0)) return orders
    await at.cloud.clock.advance(MINUTE)
  }
  throw new Error('some orders still owe something')
}

test('500 lines with 20 bad ones: 480 shipped, 20 with their reasons; again changes nothing', async () => {
  const { stage } = at
  const phone = stage.phone('b')
  const { paid, closed, buyer } = await placeOrders()
  const csv = [HEADING, ...paid.map(goodLine), ...badLines(paid, closed)].join('\r\n')
  const answers = batchAnswers(stage)
  await choosePerson(stage, 'b', KEEPER)
  await openConsole(stage, 'b')
  await openTile(phone, '批量发货')
  await keepPhone(stage, 'b', '31-batch')
  await importLines(stage, 'b', csv)
  // What the phone itself can see is not even sent.
  expect(await lineCounts(phone)).toEqual([500, 0, SENT, 13])
  await keepPhone(stage, 'b', '32-batch-checked')

  const wrong = {
    '订单号不对，请填完整的订单编号': 3,
    找不到这笔订单: 4,
    '运单号不对，应为 6 至 32 位字母和数字': 4,
    不认识这家快递公司: 3,
    '同一订单写了不同的运单号，只发第一行': 3,
    '订单不是待发货，可能未付款、拼团中、已发完或已关闭': 3,
  }
  const refused = { ORDER_NOT_FOUND: 4, NOT_SHIPPABLE: 3 }
  await shipLines(phone, SENT)
  expect(await lineCounts(phone)).toEqual([500, 480, 0, 20])
  expect(await reasons(phone)).toEqual(wrong)
  expect(await settled(() => Promise.resolve(answers.length), SENT)).toBe(SENT)
  expect(countEach(answers)).toEqual({ SHIPPED: GOOD, ...refused })
  await keepPhone(stage, 'b', '33-batch-shipped')

  const shipped = await finishOutboxes(buyer)
  const ofPaid = shipped.filter(({ _id }) => paid.includes(_id))
  expect(countEach(ofPaid.map(({ state }) => state))).toEqual({ SHIPPED: GOOD })
  expect(ofPaid.every(({ shipments }) => shipments.length === 1)).toBe(true)

  answers.length = 0
  await button(phone, '导入新的').click()
  await shown(phone, '.batch-form__buttons').waitFor()
  await importLines(stage, 'b', csv)
  await shipLines(phone, SENT)
  expect(await lineCounts(phone)).toEqual([500, 480, 0, 20])
  expect(await reasons(phone)).toEqual(wrong)
  expect(await settled(() => Promise.resolve(answers.length), SENT)).toBe(SENT)
  expect(countEach(answers)).toEqual({ ALREADY: GOOD, ...refused })
  expect(await standingOf(buyer)).toEqual(shipped)
})
