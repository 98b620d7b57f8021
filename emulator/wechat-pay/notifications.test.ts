import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Aes } from 'wechatpay-axios-plugin'
import { createStore } from '../store/create-store'
import { wechatPayIndexes } from './indexes'
import { type Delivery, RETRY_GAPS_MS, sendOverHttp } from './notifications'
import { decryptResource } from './resource-cipher'
import { receiverOf, resourceOf } from './test-receiver'
import { openWorld, payAt, prepay, until, type World } from './test-world'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.app.close())

const authentic = (...delivered: Parameters<ReturnType<typeof receiverOf>['authentic']>) =>
  receiverOf(world).authentic(...delivered)
const open = (delivery: Delivery) => receiverOf(world).open(delivery)
const pay = (outTradeNo?: string) => receiverOf(world).pay(outTradeNo)

describe('a payment notification', () => {
  test('is signed, and the client library decrypts it to the transaction', async () => {
    const delivery = await pay()
    expect(authentic(delivery)).toBe(true)
    expect(delivery.url).toBe('http://127.0.0.1:1/http/pay-notify')
    expect(JSON.parse(delivery.body)).toMatchObject({
      event_type: 'TRANSACTION.SUCCESS',
      resource_type: 'encrypt-resource',
      resource: { algorithm: 'AEAD_AES_256_GCM', original_type: 'transaction' },
    })
    const { ciphertext, nonce, associated_data } = resourceOf(delivery)
    expect(nonce).toHaveLength(12)
    const plain = Aes.AesGcm.decrypt(ciphertext, world.keys.apiV3Key, nonce, associated_data)
    expect(JSON.parse(plain)).toEqual((await world.merchant.query()).data)
  })

  test('fails verification for every flipped bit of its signature', async () => {
    const delivery = await pay()
    const signature = Buffer.from(delivery.headers['Wechatpay-Signature'] ?? '', 'base64')
    expect(signature).toHaveLength(256)
    for (let bit = 0; bit < signature.length * 8; bit++) {
      const flipped = Buffer.from(signature)
      flipped[bit >> 3]! ^= 1 << (bit & 7)
      expect(authentic(delivery, flipped.toString('base64'))).toBe(false)
    }
  })

  test('cannot be decrypted after any byte of it was changed', async () => {
    const resource = resourceOf(await pay())
    const sealed = Buffer.from(resource.ciphertext, 'base64')
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed)
      changed[at]! ^= 1
      const ciphertext = changed.toString('base64')
      expect(() => decryptResource(world.keys.apiV3Key, { ...resource, ciphertext })).toThrow()
    }
    for (const change of [{ associated_data: 'refund' }, { nonce: '0123456789ab' }]) {
      expect(() => decryptResource(world.keys.apiV3Key, { ...resource, ...change })).toThrow()
    }
  })
})

describe('the schedule', () => {
  test('adds up to 24 hours and 4 minutes in 15 retries', () => {
    expect(RETRY_GAPS_MS).toHaveLength(15)
    expect(RETRY_GAPS_MS.reduce((all, gap) => all + gap, 0)).toBe((24 * 60 + 4) * 60_000)
  })

  test('retries after each gap and not before, then gives up', async () => {
    world.answers.push(...Array<number>(20).fill(500))
    await pay()
    await until(() => world.events.some((event) => event.kind === 'notify.refused'))
    for (const [index, gap] of RETRY_GAPS_MS.entries()) {
      await world.clock.advance(gap - 10_000)
      expect(world.deliveries).toHaveLength(index + 1)
      await world.clock.advance(10_000)
      expect(world.deliveries).toHaveLength(index + 2)
    }
    await world.clock.advance(48 * 3_600_000)
    expect(world.deliveries).toHaveLength(16)
    expect(world.events.at(-1)).toMatchObject({ kind: 'notify.given-up', outTradeNo: 'order-0001' })
    const ids = world.deliveries.map(({ body }) => (JSON.parse(body) as { id: string }).id)
    expect(new Set(ids).size).toBe(1)
  })

  test('makes up for all missed attempts when the clock jumps, in due order, each signed anew', async () => {
    world.answers.push(500, 500, 500, 500, 204)
    await payAt(world, await prepay(world, 'order-0001'))
    await until(() => world.events.some((event) => event.kind === 'notify.refused'))
    await world.clock.advance(3_600_000)
    expect(world.deliveries).toHaveLength(5)
    expect(authentic(world.deliveries[4]!)).toBe(true)
    await world.clock.advance(48 * 3_600_000)
    expect(world.deliveries).toHaveLength(5)
  })

  test('stops at an answer of 200 or 204 and goes on after any other', async () => {
    world.answers.push(0, 302, 404, 200)
    await pay()
    await until(() => world.events.some((event) => event.kind === 'notify.refused'))
    await world.clock.advance(48 * 3_600_000)
    expect(world.deliveries).toHaveLength(4)
  })

  test('goes on after a restart, from the data folder', async () => {
    await world.app.close()
    const folder = mkdtempSync(join(tmpdir(), 'notifications-'))
    const options = { folder, indexes: wechatPayIndexes, refuseScans: true }
    world = await openWorld({ store: await createStore(options) })
    const { keys, clock } = world
    world.answers.push(500)
    await pay()
    await until(() => world.events.some((event) => event.kind === 'notify.refused'))
    await world.app.close()
    await world.store.close()

    world = await openWorld({ store: await createStore(options), keys, clock })
    await clock.advance(15_000)
    expect(world.deliveries.map((one) => open(one)['out_trade_no'])).toEqual(['order-0001'])
    await world.app.close()
    await world.store.close()
    rmSync(folder, { recursive: true })
  })

  test('reaches a real receiver over HTTP', async () => {
    const received: { headers: IncomingHttpHeaders; body: string }[] = []
    const receiver = createServer((request, response) => {
      const parts: Buffer[] = []
      request.on('data', (part: Buffer) => parts.push(part))
      request.on('end', () => {
        received.push({ headers: request.headers, body: Buffer.concat(parts).toString() })
        response.writeHead(received.length < 2 ? 500 : 204).end()
      })
    })
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
    const { port } = receiver.address() as AddressInfo
    await world.app.close()
    world = await openWorld({ notifySend: sendOverHttp })
    const notify_url = `http://127.0.0.1:${port}/http/pay-notify`
    await payAt(world, await prepay(world, 'order-0001', { notify_url }))
    await until(() => world.events.some((event) => event.kind === 'notify.refused'))
    await world.clock.advance(15_000)
    expect(world.events.at(-1)).toMatchObject({ kind: 'notify.delivered', detail: { attempt: 2 } })
    const [first, second] = received
    expect(first?.headers).toMatchObject({
      'content-type': 'application/json',
      'wechatpay-serial': world.keys.publicKeyId,
    })
    expect(second?.headers['wechatpay-signature']).not.toBe(first?.headers['wechatpay-signature'])
    receiver.closeAllConnections()
    await new Promise((resolve) => receiver.close(resolve))
  })
})
