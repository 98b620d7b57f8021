import { ask } from '../browser/ask'
import { button, el, icon, openSheet, type Sheet } from './sheet'

/** The parameters of getBrandWCPayRequest. */
export type PayParams = Record<string, unknown>
export type PayOutcome = 'ok' | 'cancel' | 'fail'

interface CashierView {
  merchant: string
  description: string
  /** Fen. */
  amount: number
  state: string
}

/** How long the tick stays before the page has its answer. */
const TICK_MS = 900

const ways = [
  { id: 'balance', name: '零钱', hint: '剩余 ¥2,680.00', colour: '#fa9d3b' },
  { id: 'card', name: '招商银行储蓄卡', hint: '尾号 8826', colour: '#e64340' },
] as const

const prepayIdOf = (params: PayParams) =>
  typeof params.package === 'string' ? params.package.replace(/^prepay_id=/, '') : ''

function wayButtons(): HTMLElement {
  const list = el('div', { class: 'ways', role: 'radiogroup', 'aria-label': '付款方式' })
  for (const [index, way] of ways.entries()) {
    const row = el(
      'button',
      { class: 'way', role: 'radio', 'data-testid': `wxpay-way-${way.id}` },
      el('i', { style: `background:${way.colour}` }),
      el('b', {}, way.name, el('em', {}, way.hint)),
      el('u'),
    )
    row.setAttribute('aria-checked', String(index === 0))
    row.addEventListener('click', () => {
      for (const other of list.children) other.setAttribute('aria-checked', String(other === row))
    })
    list.append(row)
  }
  return list
}

function showOrder(sheet: Sheet, view: CashierView, onPay: () => void): void {
  sheet.show(
    el('div', { class: 'to' }, `付款给 ${view.merchant}`),
    el(
      'div',
      { class: 'amount', 'data-testid': 'wxpay-amount' },
      el('small', {}, '¥'),
      (view.amount / 100).toFixed(2),
    ),
    el('div', { class: 'goods' }, view.description),
    wayButtons(),
    button('立即支付', 'wxpay-confirm', onPay),
  )
}

const waiting = (text: string) => el('div', { class: 'state' }, el('div', { class: 'wheel' }), text)

function paid(): HTMLElement {
  const tick = el('div', { class: 'tick' })
  tick.append(icon('M3 8.5l3.2 3.2L13 4.8', 30, '#fff'))
  return el('div', { class: 'state', 'data-testid': 'wxpay-done' }, tick, '支付成功')
}

const failed = (why: string, onClose: () => void) => [
  el('div', { class: 'state' }, '支付未完成', el('div', { class: 'why' }, why)),
  button('我知道了', 'wxpay-close', onClose, 'plain'),
]

/** Shows the cashier for a prepaid order and answers how it ended. */
export function openCashier(openid: string, params: PayParams): Promise<PayOutcome> {
  return new Promise((resolve) => {
    let done = false
    let paying = false
    const finish = (outcome: PayOutcome) => {
      if (done) return
      done = true
      sheet.close()
      resolve(outcome)
    }
    const sheet = openSheet('微信支付', () => {
      if (!paying) finish('cancel')
    })
    const url = `/wechat-pay/cashier/${encodeURIComponent(prepayIdOf(params))}`
    const fail = (error: unknown) => {
      paying = false
      const why = error instanceof Error ? error.message : '系统繁忙，请稍后再试'
      sheet.show(...failed(why, () => finish('fail')))
    }
    const pay = () => {
      paying = true
      sheet.show(waiting('支付中…'))
      ask(`${url}/pay`, { ...params, openid }).then(() => {
        sheet.show(paid())
        setTimeout(() => finish('ok'), TICK_MS)
      }, fail)
    }
    sheet.show(waiting('正在打开收银台…'))
    ask<CashierView>(url).then((view) => showOrder(sheet, view, pay), fail)
  })
}
