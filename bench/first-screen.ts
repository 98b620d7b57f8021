import { openCloud } from '../tests/weapp/cloud'
import { launch } from '../tests/weapp/driver'
import { metric, type Metric } from './metric'

/** What the shipped build sends to the page until the seeded shop's first 20 products are shown. */
export async function measureFirstScreen(): Promise<Metric[]> {
  const cloud = await openCloud()
  const { url: emulatorUrl, appid } = cloud
  const app = await launch({ openid: 'bench-visitor', emulatorUrl, appid })
  try {
    await app.waitFor('20 products', () => app.findAll('.product-card').length === 20)
    const calls = app.setDataCalls()
    const bytes = calls.reduce((sum, call) => sum + call.bytes, 0)
    return [
      metric('setdata.shop.first_bytes', bytes, 'bytes'),
      metric('setdata.shop.first_calls', calls.length, 'count'),
    ]
  } finally {
    app.close()
    await cloud.close()
  }
}
