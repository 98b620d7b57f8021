import { randomUUID } from 'node:crypto'
import type { Envelope } from '@contract/envelope'
import type { EndpointName, ErrorOf, InputOf, OutputOf } from '@contract/index'

type Answer<E extends EndpointName> = Envelope<OutputOf<E>, ErrorOf<E>>

/** A person who calls the functions over HTTP, as a phone would. */
export interface Shopper {
  readonly openid: string
  /** The whole answer, refusals included. */
  ask<E extends EndpointName>(endpoint: E, input: InputOf<E>): Promise<Answer<E>>
  /** The data of the answer; throws on a refusal. */
  call<E extends EndpointName>(endpoint: E, input: InputOf<E>): Promise<OutputOf<E>>
}

export function createShopper(url: string, openid: string): Shopper {
  const ask: Shopper['ask'] = async (endpoint, input) => {
    const response = await fetch(`${url}/invoke/${endpoint.split('.')[0]}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-openid': openid },
      body: JSON.stringify({ endpoint, input, requestKey: randomUUID() }),
    })
    return (await response.json()) as never
  }
  return {
    openid,
    ask,
    async call(endpoint, input) {
      const answer = await ask(endpoint, input)
      if (!answer.ok) throw new Error(`${endpoint} refused: ${answer.error.code}`)
      return answer.data
    },
  }
}

/** Enters and saves an address; returns its id. */
export async function settleIn(shopper: Shopper): Promise<string> {
  await shopper.call('login.enter', {})
  const { savedId } = await shopper.call('login.saveAddress', {
    name: '李雷',
    phone: '13800138000',
    region: ['浙江省', '杭州市', '西湖区'],
    detail: '文三路 1 号',
    isDefault: true,
  })
  return savedId
}

/** A person with an address. */
export interface Settler {
  readonly shopper: Shopper
  readonly addressId: string
}

/** So many new people, settled in all at once. */
export const arrive = (url: string, count: number, prefix: string): Promise<Settler[]> =>
  Promise.all(
    Array.from({ length: count }, async (_, n) => {
      const shopper = createShopper(url, `${prefix}-${n}`)
      return { shopper, addressId: await settleIn(shopper) }
    }),
  )

export interface Wish {
  readonly skuId: string
  readonly addressId: string
  readonly group?: InputOf<'order.create'>['group']
}

/** The input of order.create for one item, priced by order.quote. */
export async function wishOf(
  shopper: Shopper,
  { skuId, addressId, group }: Wish,
): Promise<InputOf<'order.create'>> {
  const cart = { items: [{ skuId, quantity: 1 }], ...(group && { group }) }
  const { amounts } = await shopper.call('order.quote', cart)
  return { ...cart, addressId, remark: '', expectedPayable: amounts.payable }
}

/** From a cart of one item to an unpaid order. */
export const place = async (shopper: Shopper, wish: Wish): Promise<OutputOf<'order.create'>> =>
  shopper.call('order.create', await wishOf(shopper, wish))

/** From a cart of one item to an unpaid order; returns its id. */
export const order = async (shopper: Shopper, wish: Wish): Promise<string> =>
  (await place(shopper, wish)).orderId

/** Presses the button of the cashier that these parameters open, as the buyer's WeChat does. */
export async function confirmPayment(
  url: string,
  { openid }: Shopper,
  params: OutputOf<'order.prepay'>,
): Promise<void> {
  const prepayId = params.package.replace('prepay_id=', '')
  const paid = await fetch(`${url}/wechat-pay/cashier/${prepayId}/pay`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ openid, ...params }),
  })
  if (!paid.ok) throw new Error(`the cashier refused: ${await paid.text()}`)
}

/** Opens the cashier and pays. */
export async function payAtCashier(url: string, shopper: Shopper, orderId: string): Promise<void> {
  await confirmPayment(url, shopper, await shopper.call('order.prepay', { orderId }))
}

/** From a cart of one item to an order that the server knows as paid; returns the order's id. */
export async function buy(url: string, shopper: Shopper, wish: Wish): Promise<string> {
  const orderId = await order(shopper, wish)
  await payAtCashier(url, shopper, orderId)
  const { state } = await shopper.call('order.checkPayment', { orderId })
  if (state === 'CREATED') throw new Error(`${orderId} is still unpaid`)
  return orderId
}
