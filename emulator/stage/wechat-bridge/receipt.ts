import { carrierOf } from '../../../domain/carriers'
import type { ReceiptView } from '../../openapi/confirm-receipt'
import { orderStates } from '../../openapi/shipping-record'
import { button, el, openSheet, type Sheet } from './sheet'
import { showToast } from './toast'

const STYLE = `
.order { margin: 18px 0 22px; padding: 16px; border-radius: 10px; background: #f7f7f7; font-size: 15px; line-height: 1.5; }
.order p { display: flex; justify-content: space-between; gap: 18px; color: #888; font-size: 14px; margin-top: 8px; }
.order p span { color: #191919; text-align: right; overflow-wrap: anywhere; }
`
/** As the component reports it to the mini program. */
export type ReceiptStatus = 'success' | 'cancel' | 'fail'

async function ask<Answer>(openid: string, transactionId: string, method: 'GET' | 'POST') {
  const headers = { 'x-openid': openid }
  const url = `/wechat/receipt/${encodeURIComponent(transactionId)}`
  const response = await fetch(url, { method, headers })
  const answer = (await response.json()) as Answer & { error?: string }
  if (!response.ok) throw new Error(answer.error ?? `HTTP ${response.status}`)
  return answer
}

const line = (name: string, value: string) => el('p', {}, name, el('span', {}, value))

function orderCard({ description, amount, parcels }: ReceiptView): HTMLElement {
  const card = el('div', { class: 'order', 'data-testid': 'wx-receipt-order' }, description)
  card.append(line('实付', `¥${(amount / 100).toFixed(2)}`))
  for (const { carrier, waybill } of parcels)
    card.append(line(carrierOf(carrier)?.name ?? carrier, waybill))
  return card
}

/** What the person is told, and what closing it means. */
function wordsOf(state: ReceiptView['state']): { text: string; close: ReceiptStatus } {
  switch (state) {
    case orderStates.shipped:
      return { text: '确认已收到商品？', close: 'cancel' }
    case orderStates.toShip:
      return { text: '商家还没有全部发货，暂不能确认收货', close: 'cancel' }
    case orderStates.refunded:
      return { text: '这笔订单已全部退款', close: 'cancel' }
    case orderStates.confirmed:
    case orderStates.done:
    case orderStates.settling:
      return { text: '这笔订单已确认收货', close: 'success' }
  }
}

interface Choices {
  readonly onConfirm: () => void
  readonly onClose: (status: ReceiptStatus) => void
}

function show(sheet: Sheet, view: ReceiptView, { onConfirm, onClose }: Choices): void {
  const { text, close } = wordsOf(view.state)
  const lead = el('div', { class: 'lead' }, text)
  const end =
    view.state === orderStates.shipped
      ? button('确认收货', 'wx-receipt-confirm', onConfirm)
      : button('我知道了', 'wx-receipt-close', () => onClose(close), 'plain')
  sheet.show(lead, orderCard(view), end)
}

/** WeChat's half screen over the mini program in which the buyer confirms that an order came. */
export function openReceipt(openid: string, transactionId: string): Promise<ReceiptStatus> {
  return new Promise((resolve) => {
    const finish = (status: ReceiptStatus) => {
      sheet.close()
      resolve(status)
    }
    const fail = (error: unknown) => {
      showToast(error instanceof Error ? error.message : '系统繁忙，请稍后再试')
      finish('fail')
    }
    const sheet = openSheet('确认收货', () => finish('cancel'), STYLE)
    const onConfirm = () => {
      ask(openid, transactionId, 'POST').then(() => finish('success'), fail)
    }
    ask<ReceiptView>(openid, transactionId, 'GET').then(
      (view) => show(sheet, view, { onConfirm, onClose: finish }),
      fail,
    )
  })
}
