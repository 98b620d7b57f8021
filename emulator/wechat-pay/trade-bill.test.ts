import { createHash } from 'node:crypto'
import { Formatter } from 'wechatpay-axios-plugin'
import { createClock } from '../clock'
import { chinaDay } from './china-time'
import { openWorld, payAt, prepay, refusal, type World } from './test-world'

const HOUR = 3_600_000
let world: World
let day: string
beforeEach(async () => {
  // Starts at noon in Beijing, so that advancing stays within the day meant.
  const noon = Math.ceil(Date.now() / (24 * HOUR)) * 24 * HOUR + 4 * HOUR
  world = await openWorld({ clock: createClock(noon - Date.now()) })
  day = chinaDay(world.clock.now())
  await payAt(world, await prepay(world, 'order-0001'))
  await payAt(world, await prepay(world, 'order-0002', { description: '茶,叶`礼盒' }))
  await world.merchant.refund({
    out_trade_no: 'order-0001',
    out_refund_no: 'refund-1',
    amount: { refund: 300, total: 880, currency: 'CNY' },
  })
  await world.clock.advance(5000)
})
afterEach(() => world.app.close())

async function bill(type: string) {
  const { data } = await world.merchant.bill({ bill_date: day, bill_type: type })
  const url = new URL(String(data['download_url']))
  expect(url.pathname).toBe('/wechat-pay/v3/billdownload/file')
  const file = await world.merchant.download(url.searchParams.get('token') ?? '')
  return { data, text: file.data as unknown as string }
}

test('the bill lists payments and refunds, adds them up, and has the hash that was told', async () => {
  await world.clock.advance(23 * HOUR)
  const { data, text } = await bill('ALL')
  expect(data).toMatchObject({ hash_type: 'SHA1' })
  const whole = text.startsWith('\uFEFF') ? text : `\uFEFF${text}`
  expect(createHash('sha1').update(whole).digest('hex')).toBe(data['hash_value'])
  const { rows, summary } = Formatter.castCsvBill(Buffer.from(whole)) as unknown as {
    rows: Record<string, string>[]
    summary: Record<string, string>
  }
  expect(
    rows.map((row) => [row['商户订单号'], row['交易状态'], row['订单金额'], row['退款金额']]),
  ).toEqual([
    ['order-0001', 'SUCCESS', '8.80', '0.00'],
    ['order-0002', 'SUCCESS', '8.80', '0.00'],
    ['order-0001', 'REFUND', '0.00', '3.00'],
  ])
  expect(rows[1]?.['商品名称']).toBe('茶 叶 礼盒')
  expect(summary).toMatchObject({
    总交易单数: '3',
    应结订单总金额: '17.60',
    退款总金额: '3.00',
    手续费总金额: '0.08',
  })
})

test('bills of one kind only', async () => {
  await world.clock.advance(23 * HOUR)
  expect((await bill('SUCCESS')).text).not.toContain('refund-1')
  expect((await bill('REFUND')).text).not.toContain('order-0002')
})

test('no bill of today, before ten, of a day without trade, or of no day', async () => {
  const ask = (bill_date: string) => refusal(world.merchant.bill({ bill_date }))
  expect((await ask(day)).code).toBe('INVALID_REQUEST')
  await world.clock.advance(20 * HOUR)
  expect((await ask(day)).code).toBe('STATEMENT_CREATING')
  await world.clock.advance(3 * HOUR)
  expect((await ask(chinaDay(world.clock.now() - 72 * HOUR))).code).toBe('NO_STATEMENT_EXIST')
  expect((await ask('2026-02-30')).code).toBe('PARAM_ERROR')
})

test('the bill is downloaded by the merchant only', async () => {
  const path = `/wechat-pay/v3/billdownload/file?token=${day}.ALL`
  expect((await fetch(world.base + path)).status).toBe(401)
})
