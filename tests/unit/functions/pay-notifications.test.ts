import { createPayNotifications } from '../../../cloudfunctions/_core/adapters/wechat-pay/pay-notifications'
import { lazyPayConfig } from '../../../cloudfunctions/_core/adapters/wechat-pay/pay-config'
import { functionEnv } from '../../../emulator/function-env'
import { composeDelivery } from '../../../emulator/wechat-pay/notifications'
import { noFaults } from '../../../emulator/wechat-pay/faults'
import { createKeys } from '../../../emulator/wechat-pay/keys'

const keys = createKeys()
const notifications = createPayNotifications(lazyPayConfig(functionEnv(keys, 'http://127.0.0.1')))
const NOW = Date.UTC(2026, 10, 22, 4)

const payment = {
  appid: keys.appid,
  mchid: keys.mchid,
  out_trade_no: 'o1',
  transaction_id: 'T1',
  trade_state: 'SUCCESS',
  success_time: '2026-11-22T12:00:00+08:00',
  payer: { openid: 'o-buyer' },
  amount: { total: 880, currency: 'CNY' },
}

function compose(resource: object = payment, eventType = 'TRANSACTION.SUCCESS') {
  const { headers, body } = composeDelivery(keys, noFaults(), NOW, {
    _id: 'n1',
    dueAt: NOW,
    kind: 'notify',
    url: '',
    eventType,
    summary: '',
    originalType: 'transaction',
    resource: resource as Record<string, unknown>,
    subject: '',
    attempt: 0,
    createdAt: NOW,
    held: false,
  })
  const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])
  return { headers: Object.fromEntries(lower) as Record<string, string>, body }
}

const open = ({ headers, body }: ReturnType<typeof compose>, now = NOW) =>
  notifications.open(headers, body, now)

/** The text with one bit of one of its bytes turned over, where that is still text. */
function* flips(text: string): Generator<string> {
  for (let i = 0; i < text.length; i += 1) {
    for (let bit = 0; bit < 7; bit += 1) {
      const code = text.charCodeAt(i) ^ (1 << bit)
      yield text.slice(0, i) + String.fromCharCode(code) + text.slice(i + 1)
    }
  }
}

describe('a notification', () => {
  it('that is genuine says what was paid', () => {
    expect(open(compose())).toEqual({
      ok: true,
      value: {
        kind: 'PAYMENT',
        report: {
          orderId: 'o1',
          tradeNo: 'o1',
          transactionId: 'T1',
          amount: 880,
          currency: 'CNY',
          mchid: keys.mchid,
          appid: keys.appid,
          payer: 'o-buyer',
          paidAt: NOW,
          refunded: false,
        },
      },
    })
  })

  it.each(['wechatpay-signature', 'wechatpay-timestamp', 'wechatpay-nonce', 'wechatpay-serial'])(
    'is refused with any single bit of %s turned over',
    (name) => {
      const genuine = compose()
      for (const value of flips(genuine.headers[name] ?? '')) {
        const forged = open({ ...genuine, headers: { ...genuine.headers, [name]: value } })
        if (forged.ok) throw new Error(`believed ${name}: ${value}`)
      }
      const without = Object.entries(genuine.headers).filter(([other]) => other !== name)
      expect(open({ ...genuine, headers: Object.fromEntries(without) })).toEqual({
        ok: false,
        error: { code: 'HEADERS_INCOMPLETE' },
      })
    },
  )

  it('is refused with any single bit of its body turned over', () => {
    const genuine = compose()
    for (const body of flips(genuine.body)) {
      const forged = open({ ...genuine, body })
      if (forged.ok) throw new Error(`believed ${body}`)
    }
    expect(open({ ...genuine, body: '' }).ok).toBe(false)
  })

  it.each([
    [-301_000, 'TIMESTAMP_OFF'],
    [-299_000, null],
    [299_000, null],
    [301_000, 'TIMESTAMP_OFF'],
  ])('opened %i ms from its time: %s', (offset, fault) => {
    const opened = open(compose(), NOW + offset)
    expect(opened.ok ? null : opened.error.code).toBe(fault)
  })

  it.each([
    [{ ...payment, trade_state: 'NOTPAY' }, 'TRANSACTION.SUCCESS'],
    [{ ...payment, amount: { total: '880', currency: 'CNY' } }, 'TRANSACTION.SUCCESS'],
    [{ ...payment, amount: { total: 8.8, currency: 'CNY' } }, 'TRANSACTION.SUCCESS'],
    [{ ...payment, payer: undefined }, 'TRANSACTION.SUCCESS'],
    [{}, 'TRANSACTION.SUCCESS'],
    [payment, 'REFUND.SUCCESS'],
    [payment, 'TRANSACTION.SOMETHING'],
  ])('rightly signed about something else is refused (%#)', (resource, eventType) => {
    expect(open(compose(resource, eventType))).toEqual({
      ok: false,
      error: { code: 'BAD_CONTENT' },
    })
  })
})
