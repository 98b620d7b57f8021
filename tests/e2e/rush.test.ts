import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isConserved, type StockItem } from '@domain/stock'
import { startEmulator, type Emulator } from '../../emulator/app'
import { createShopper, settleIn, type Shopper } from '../rig/shopper'
import { putShop, aProduct } from '../rig/shop-fixture'

jest.setTimeout(120_000)

const BUYERS = 64
const PIECES = 10
const SKU = 'rush-1'
const MINUTE = 60_000

let folder: string
let cloud: Emulator

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pinxiang-rush-'))
  cloud = await startEmulator({ port: 0, dataFolder: folder })
  await putShop(cloud.store, [aProduct('rush')], PIECES)
})
afterAll(async () => {
  await cloud.close()
  await rm(folder, { recursive: true, force: true })
})

interface Buyer {
  readonly shopper: Shopper
  readonly addressId: string
}

const arrive = async (_: unknown, n: number): Promise<Buyer> => {
  const shopper = createShopper(cloud.url, `rush-buyer-${n}`)
  return { shopper, addressId: await settleIn(shopper) }
}

async function stock(): Promise<StockItem> {
  const [item] = await cloud.store.find('stocks', { _id: SKU })
  return item as unknown as StockItem
}

/** Through the workers, the wire and the durable store: what the platform would do to us. */
test('64 buyers at once get 10 pieces: 10 orders, 54 typed refusals, and no hold is left', async () => {
  const buyers = await Promise.all(Array.from({ length: BUYERS }, arrive))
  const items = [{ skuId: SKU, quantity: 1 }]
  const first = buyers[0]
  if (!first) throw new Error('nobody came')
  const { amounts } = await first.shopper.call('order.quote', { items })
  const answers = await Promise.all(
    buyers.map(({ shopper, addressId }) =>
      shopper.ask('order.create', {
        items,
        addressId,
        remark: '',
        expectedPayable: amounts.payable,
      }),
    ),
  )
  const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(PIECES)
  expect(refusals).toEqual(Array.from({ length: BUYERS - PIECES }, () => 'STOCK_SHORT'))
  expect(await stock()).toMatchObject({ available: 0, sold: 0 })

  await cloud.clock.advance(16 * MINUTE)
  await cloud.clock.advance(15 * MINUTE)
  const after = await stock()
  expect(after).toMatchObject({ available: PIECES, sold: 0, holds: {} })
  expect(isConserved(after)).toBe(true)
})
