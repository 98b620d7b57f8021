import type { Delivery } from './notifications'
import { decryptResource, type EncryptedResource } from './resource-cipher'
import { rsaVerify } from './signatures'
import { payAt, prepay, until, type World } from './test-world'

export const resourceOf = ({ body }: Delivery) =>
  (JSON.parse(body) as { resource: EncryptedResource }).resource

/** A merchant's side of notifications, and a payment that brings one. */
export const receiverOf = (world: World) => ({
  /** What a receiver checks before it believes a notification. */
  authentic({ headers, body }: Delivery, signature = headers['Wechatpay-Signature'] ?? '') {
    const fresh = Math.abs(Number(headers['Wechatpay-Timestamp']) - world.clock.now() / 1000) <= 300
    const message = `${headers['Wechatpay-Timestamp']}\n${headers['Wechatpay-Nonce']}\n${body}\n`
    const known = headers['Wechatpay-Serial'] === world.keys.publicKeyId
    return fresh && known && rsaVerify(message, signature, world.keys.platformPublicKey)
  },
  open: (delivery: Delivery) =>
    JSON.parse(decryptResource(world.keys.apiV3Key, resourceOf(delivery))) as Record<
      string,
      unknown
    >,
  async pay(outTradeNo = 'order-0001') {
    const count = world.deliveries.length
    await payAt(world, await prepay(world, outTradeNo))
    await until(() => world.deliveries.length > count)
    return world.deliveries[count]!
  },
})
