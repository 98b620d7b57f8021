// npm run bench [-- --json FILE]: measures the built project on this machine.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { measureFirstScreen } from './first-screen'
import { createTemplateShopper, measureGrowth } from './growth'
import { measureLoadTimes } from './load-time'
import type { Metric } from './metric'
import { measurePurchases } from './purchase'
import { printTable, writeJson } from './report'
import { buy, settleIn } from '../tests/rig/shopper'
import { measureSize } from './size'
import { stockUp, withCloud } from './world'

async function measureAll(): Promise<Metric[]> {
  const load = await measureLoadTimes(path.resolve('dist/cloudfunctions'))
  const running = await withCloud(async (cloud) => {
    const purchases = await measurePurchases(cloud)
    const shopper = createTemplateShopper(cloud.url)
    const addressId = await settleIn(shopper)
    const skuId = await stockUp(cloud, 'bench-template')
    const orderId = await buy(cloud.url, shopper, { skuId, addressId })
    return [...purchases, ...(await measureGrowth(cloud, { shopper, orderId }))]
  })
  return [...load, ...running, ...(await measureFirstScreen()), ...(await measureSize())]
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'string' } } })
  const metrics = await measureAll()
  printTable(metrics)
  if (values.json !== undefined) await writeJson(values.json, metrics)
}

void main()
