import { callFunction } from './call-function'
import type { EnterDeps } from './enter-person'
import type { Deed, PlannedDeed } from './history-deeds'
import { putPicture } from './seed-files'
import { fileIdOf } from '../storage/storage-path'

export interface DeedDeps extends EnterDeps {
  /** The emulator's address, without a slash at its end. */
  url: string
}

/** Whom a deed concerns. */
interface Concerned {
  readonly orderId: string
  readonly buyer: { readonly openid: string; readonly id: string }
  /** Openids, in the order of the people. */
  readonly people: readonly string[]
  /** Of the person's requests, each another. */
  readonly key: (step: string) => string
}

async function ship(
  { functions }: DeedDeps,
  deed: Deed & { kind: 'ship' },
  { orderId, people, key }: Concerned,
): Promise<void> {
  const openid = people[deed.by]
  if (openid === undefined) throw new Error('a planned parcel has no sender')
  const input = { orderId, parcels: deed.parcels }
  await callFunction(functions, {
    openid,
    endpoint: 'seller.ship',
    input,
    requestKey: key(`ship${deed.by}`),
  })
}

/** First in WeChat, whose word the shop asks for. */
async function receive({ functions, url }: DeedDeps, { orderId, buyer, key }: Concerned) {
  const { openid } = buyer
  const about = { openid, input: { orderId } }
  const { transactionId } = await callFunction(functions, {
    ...about,
    endpoint: 'order.get',
    requestKey: key('look'),
  })
  const receipt = `${url}/wechat/receipt/${transactionId}`
  const response = await fetch(receipt, { method: 'POST', headers: { 'x-openid': openid } })
  if (!response.ok) throw new Error(`WeChat refused the receipt: ${await response.text()}`)
  await callFunction(functions, {
    ...about,
    endpoint: 'order.confirmReceipt',
    requestKey: key('receive'),
  })
}

async function ask(
  { functions, storageFolder }: DeedDeps,
  deed: Deed & { kind: 'ask' },
  { orderId, buyer, key }: Concerned,
): Promise<void> {
  const paths = deed.pictures.map((_picture, at) => `after-sale/${buyer.id}/seed-${at + 1}.jpg`)
  for (const [at, path] of paths.entries())
    await putPicture(storageFolder, deed.pictures[at] ?? '', path)
  await callFunction(functions, {
    openid: buyer.openid,
    endpoint: 'order.requestAfterSale',
    input: { ...deed.request, orderId, pictures: paths.map(fileIdOf) },
    requestKey: key('ask'),
  })
}

/** Does what was planned with an order, by the real functions. Throws when it is refused. */
export function doDeed(deps: DeedDeps, deed: PlannedDeed, concerned: Concerned): Promise<void> {
  switch (deed.kind) {
    case 'ship':
      return ship(deps, deed, concerned)
    case 'receive':
      return receive(deps, concerned)
    case 'ask':
      return ask(deps, deed, concerned)
  }
}
