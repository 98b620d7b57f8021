import { createHash } from 'node:crypto'
import type { Doc } from '../store/store-api'
import { chinaDay, formatTime, startOfDay } from './china-time'
import { ORDERS, REFUNDS } from './indexes'
import type { PayContext } from './pay-context'
import { ok, type PayAnswer, type PayError, payError } from './pay-error'
import type { PayOrder } from './pay-order'

const DAY_MS = 24 * 3_600_000
/** Yesterday's bill is there from ten in the morning [trade bill]. */
const READY_AFTER_MS = 10 * 3_600_000
const KEPT_DAYS = 92
/** Handling fee in basis points, as a new merchant of general goods pays. */
const FEE_BP = 60

const COLUMNS =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注'
const TOTALS =
  '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额'

const BILL_TYPES = ['ALL', 'SUCCESS', 'REFUND'] as const
type BillType = (typeof BILL_TYPES)[number]

const yuan = (fen: number) => (fen / 100).toFixed(2)
const fee = (fen: number) => Math.round((fen * FEE_BP) / 10_000)
const row = (cells: readonly string[]) =>
  cells.map((cell) => `\`${cell.replace(/[,\r\n`]/g, ' ')}`).join(',')

interface BillLine {
  at: number
  paid: number
  refunded: number
  text: string
}

function line(ctx: PayContext, order: PayOrder, refund: Doc | null): BillLine {
  const at = Number(refund ? refund['successAt'] : order.paidAt)
  const paid = refund ? 0 : order.total
  const refunded = refund ? Number(refund['amount']) : 0
  const { appid, mchid } = ctx.keys
  const state = refund ? 'REFUND' : 'SUCCESS'
  const who = [order.transactionId ?? '', order._id, order.openid, 'JSAPI', state]
  const refundCells = refund
    ? [String(refund['refundId']), refund._id, yuan(refunded), '0.00', 'ORIGINAL', 'SUCCESS']
    : ['0', '0', '0.00', '0.00', '', '']
  const cost = refund ? -fee(refunded) : fee(paid)
  const cells = [
    ...[formatTime(at).slice(0, 19).replace('T', ' '), appid, mchid, '0', '', ...who],
    ...['OTHERS', 'CNY', yuan(paid), '0.00', ...refundCells],
    ...[order.description, order.attach, yuan(cost), '0.60%', yuan(paid), yuan(refunded), ''],
  ]
  return { at, paid, refunded, text: row(cells) }
}

async function billLines(ctx: PayContext, start: number, type: BillType): Promise<BillLine[]> {
  const { store } = ctx
  const day = { $gte: start, $lt: start + DAY_MS }
  const lines: BillLine[] = []
  if (type !== 'REFUND') {
    const orders = (await store.find(ORDERS, { paidAt: day })) as PayOrder[]
    lines.push(...orders.map((order) => line(ctx, order, null)))
  }
  if (type !== 'SUCCESS') {
    const refunds = await store.find(REFUNDS, { successAt: day })
    for (const refund of refunds) {
      const [order] = (await store.find(ORDERS, { _id: refund['outTradeNo'] })) as PayOrder[]
      if (order) lines.push(line(ctx, order, refund))
    }
  }
  return lines.sort((a, b) => a.at - b.at)
}

function composeBill(lines: readonly BillLine[]): string {
  const sum = (pick: (one: BillLine) => number) => lines.reduce((all, one) => all + pick(one), 0)
  const paid = sum((one) => one.paid)
  const refunded = sum((one) => one.refunded)
  const fees = sum((one) => fee(one.paid) - fee(one.refunded))
  const totals = [paid, refunded, 0, fees, paid, refunded].map(yuan)
  const summary = row([String(lines.length), ...totals])
  return ['\uFEFF' + COLUMNS, ...lines.map((one) => one.text), TOTALS, summary, ''].join('\r\n')
}

interface BillQuery {
  bill_date?: string | undefined
  bill_type?: string | undefined
  tar_type?: string | undefined
}

/** GET /v3/bill/tradebill: where the day's bill lies and its SHA-1. `baseUrl` ends before /v3. */
export async function requestBill(
  ctx: PayContext,
  baseUrl: string,
  query: BillQuery,
): Promise<PayAnswer | PayError> {
  const start = startOfDay(query.bill_date ?? '')
  const type = BILL_TYPES.find((known) => known === (query.bill_type ?? 'ALL'))
  if (start === null) return payError('PARAM_ERROR', '账单日期格式不正确')
  if (type === undefined) return payError('PARAM_ERROR', '账单类型不正确')
  if (query.tar_type !== undefined) return payError('PARAM_ERROR', '不支持压缩格式')
  const now = ctx.clock.now()
  if (start < now - KEPT_DAYS * DAY_MS || start + DAY_MS > now) {
    return payError('INVALID_REQUEST', '账单日期超出可查询范围')
  }
  if (now < start + DAY_MS + READY_AFTER_MS) {
    return payError('STATEMENT_CREATING', '账单生成中，请稍后再试')
  }
  const lines = await billLines(ctx, start, type)
  if (lines.length === 0) return payError('NO_STATEMENT_EXIST', '账单文件不存在')
  return ok({
    hash_type: 'SHA1',
    hash_value: createHash('sha1').update(composeBill(lines)).digest('hex'),
    download_url: `${baseUrl}/v3/billdownload/file?token=${chinaDay(start)}.${type}`,
  })
}

/** GET /v3/billdownload/file: the bill itself, CSV in UTF-8 with a byte order mark; null for a wrong token. */
export async function downloadBill(ctx: PayContext, token: string): Promise<string | null> {
  const [day = '', wanted] = token.split('.')
  const start = startOfDay(day)
  const type = BILL_TYPES.find((known) => known === wanted)
  if (start === null || type === undefined) return null
  return composeBill(await billLines(ctx, start, type))
}
