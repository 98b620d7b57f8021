import { createVerify } from 'node:crypto'
import { Formatter } from 'wechatpay-axios-plugin'
import { formatTime } from './china-time'
import { createKeys } from './keys'
import {
  jsapiCall,
  merchantClient,
  openWorld,
  orderBody,
  payAt,
  prepay,
  refusal,
  until,
  type World,
} from './test-world'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.app.close())

const query = (no?: string) => world.merchant.query(no)
const close = (no?: string) => world.merchant.close(no)
const order = (changes: object) => world.merchant.order({ ...orderBody(world.keys), ...changes })

describe('an order', () => {
  test('is created, paid at the cashier and found by both numbers', async () => {
    const prepayId = await prepay(world)
    expect((await query()).data).toMatchObject({ trade_state: 'NOTPAY', amount: { total: 880 } })

    const paid = await payAt(world, prepayId, {
      openid: 'o-buyer',
      ...jsapiCall(world.keys, prepayId),
    })
    expect(paid).toMatchObject({ status: 200, data: { state: 'SUCCESS', amount: 880 } })

    const { data } = await query()
    expect(data).toMatchObject({
      appid: world.keys.appid,
      mchid: world.keys.mchid,
      out_trade_no: 'order-0001',
      trade_type: 'JSAPI',
      trade_state: 'SUCCESS',
      payer: { openid: 'o-buyer' },
      amount: { total: 880, payer_total: 880, currency: 'CNY', payer_currency: 'CNY' },
    })
    const byId = await world.merchant.queryById(String(data['transaction_id']))
    expect(byId.data).toEqual(data)
  })

  test('asked for again with the same parameters has the same prepay_id', async () => {
    expect(await prepay(world)).toBe(await prepay(world))
  })

  test('asked for again with another amount is refused', async () => {
    await prepay(world)
    expect(await refusal(order({ amount: { total: 881 } }))).toEqual({
      status: 400,
      code: 'INVALID_REQUEST',
    })
  })

  test('cannot be asked for or closed once paid', async () => {
    await payAt(world, await prepay(world))
    expect(await refusal(order({}))).toEqual({ status: 400, code: 'ORDERPAID' })
    expect(await refusal(close())).toEqual({ status: 400, code: 'ORDERPAID' })
  })

  test('once closed cannot be paid or asked for; closing again changes nothing', async () => {
    const prepayId = await prepay(world)
    expect((await close()).status).toBe(204)
    expect((await close()).status).toBe(204)
    expect((await query()).data).toMatchObject({ trade_state: 'CLOSED' })
    expect(await payAt(world, prepayId)).toMatchObject({
      status: 400,
      data: { code: 'ORDER_CLOSED' },
    })
    expect(await refusal(order({}))).toEqual({ status: 400, code: 'ORDER_CLOSED' })
  })

  test('is paid once by two taps at once', async () => {
    const prepayId = await prepay(world)
    const taps = await Promise.all([payAt(world, prepayId), payAt(world, prepayId)])
    expect(taps.map((tap) => tap.status).sort()).toEqual([200, 400])
    await until(() => world.deliveries.length > 0)
    await world.clock.advance(25 * 3_600_000)
    expect(world.deliveries).toHaveLength(1)
  })

  test('is paid by its payer only, and only with the merchant’s signature when one is given', async () => {
    const prepayId = await prepay(world)
    expect((await payAt(world, prepayId, { openid: 'o-thief' })).status).toBe(403)
    const call = jsapiCall(world.keys, prepayId)
    const forged = { openid: 'o-buyer', ...call, nonceStr: 'other' }
    expect(await payAt(world, prepayId, forged)).toMatchObject({ data: { code: 'SIGN_ERROR' } })
    const bare = { ...call, appId: undefined }
    const tampered = { openid: 'o-buyer', ...bare, timeStamp: '1' }
    expect(await payAt(world, prepayId, tampered)).toMatchObject({ data: { code: 'SIGN_ERROR' } })
    const swapped = { openid: 'o-buyer', ...call, package: 'prepay_id=wx0' }
    expect(await payAt(world, prepayId, swapped)).toMatchObject({ data: { code: 'SIGN_ERROR' } })
    expect((await query()).data).toMatchObject({ trade_state: 'NOTPAY' })
    expect((await payAt(world, prepayId, { openid: 'o-buyer', ...bare })).status).toBe(200)
  })

  test('cannot be paid after its time, but stays open until it is closed', async () => {
    const time_expire = formatTime(world.clock.now() + 15 * 60_000)
    const prepayId = await prepay(world, 'order-0001', { time_expire })
    await world.clock.advance(15 * 60_000)
    expect((await payAt(world, prepayId)).status).toBe(400)
    expect((await query()).data).toMatchObject({ trade_state: 'NOTPAY' })
  })

  test('unknown to WeChat Pay is 404', async () => {
    expect(await refusal(query('nobody-0001'))).toEqual({ status: 404, code: 'ORDER_NOT_EXIST' })
    expect(await refusal(close('nobody-0001'))).toEqual({ status: 404, code: 'ORDER_NOT_EXIST' })
  })
})

test.each([
  [{ out_trade_no: 'short' }, '/out_trade_no'],
  [{ out_trade_no: 'x'.repeat(33) }, '/out_trade_no'],
  [{ out_trade_no: '订单000001' }, '/out_trade_no'],
  [{ description: '' }, '/description'],
  [{ amount: { total: 0 } }, '/amount/total'],
  [{ amount: { total: 1.5 } }, '/amount/total'],
  [{ amount: { total: 1, currency: 'USD' } }, '/amount/currency'],
  [{ payer: {} }, '/payer/openid'],
  [{ notify_url: 'pay-notify' }, '/notify_url'],
  [{ notify_url: 'https://shop.example/notify?a=1' }, '/notify_url'],
  [{ time_expire: '2026-01-01 00:00' }, '/time_expire'],
])('the parameters %j are refused and the field is named', async (changes, field) => {
  const error = (await order(changes).catch((thrown: unknown) => thrown)) as {
    response: { status: number; data: unknown }
  }
  expect(error.response.status).toBe(400)
  expect(error.response.data).toMatchObject({ code: 'PARAM_ERROR', detail: { field } })
})

describe('signatures', () => {
  test('a merchant with another key, serial or number is refused', async () => {
    const other = createKeys()
    for (const [changes, status] of [
      [{ merchantPrivateKey: other.merchantPrivateKey }, 401],
      [{ merchantSerial: other.merchantSerial }, 401],
      [{ mchid: '1900000001' }, 400],
    ] as const) {
      const stranger = merchantClient(world.base, { ...world.keys, ...changes })
      const call = stranger.order(orderBody(world.keys))
      expect((await refusal(call)).status).toBe(status)
    }
    expect(world.events).toEqual([])
  })

  test('a request that is five minutes old is refused', async () => {
    const then = Math.floor(world.clock.now() / 1000) - 301
    jest.spyOn(Formatter, 'timestamp').mockReturnValue(then)
    expect(await refusal(order({}))).toEqual({ status: 401, code: 'SIGN_ERROR' })
  })

  test('every answer is signed: refusals and empty ones too', async () => {
    const check = (response: Response, body: string) => {
      const header = (name: string) => response.headers.get(`wechatpay-${name}`) ?? ''
      expect(header('serial')).toBe(world.keys.publicKeyId)
      const message = `${header('timestamp')}\n${header('nonce')}\n${body}\n`
      const verifier = createVerify('RSA-SHA256').update(message)
      expect(verifier.verify(world.keys.platformPublicKey, header('signature'), 'base64')).toBe(
        true,
      )
    }
    for (const path of ['/v3/pay/transactions/id/1', '/v3/nothing']) {
      const response = await fetch(`${world.base}/wechat-pay${path}`)
      check(response, await response.text())
      expect(response.ok).toBe(false)
    }
    await prepay(world)
    expect((await close()).status).toBe(204)
  })

  test('the client refuses a forged answer', async () => {
    const impostor = { ...world.keys, platformPrivateKey: createKeys().platformPrivateKey }
    const forged = await openWorld({ keys: impostor })
    const call = forged.merchant.order(orderBody(world.keys))
    await expect(call).rejects.toMatchObject({ code: 'EV3_RES_HEADER_SIGNATURE_DIGEST' })
    await forged.app.close()
  })
})
