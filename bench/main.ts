// npm run bench [-- --json FILE]: measures the built project on this machine.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { measureFirstScreen } from './first-screen'
import { measureGroupTrips } from './group-trips'
import { measureGrowth } from './growth'
import { measureLoadTimes } from './load-time'
import type { Metric } from './metric'
import { measurePurchases } from './purchase'
import { printTable, writeJson } from './report'
import { measureSellerGrowth } from './seller-growth'
import { measureSize } from './size'
import { withCloud } from './world'

async function measureAll(): Promise<Metric[]> {
  const load = await measureLoadTimes(path.resolve('dist/cloudfunctions'))
  const running = await withCloud(async (cloud) => {
    const purchases = await measurePurchases(cloud)
    const groups = await measureGroupTrips(cloud)
    return [...purchases, ...groups, ...(await measureGrowth(cloud))]
  })
  const screens = await measureFirstScreen()
  // The last: a million orders leave little memory for anything beside them.
  const seller = await measureSellerGrowth()
  return [...load, ...running, ...seller, ...screens, ...(await measureSize())]
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'string' } } })
  const metrics = await measureAll()
  printTable(metrics)
  if (values.json !== undefined) await writeJson(values.json, metrics)
}

void main()
