import { openCloud } from '../tests/weapp/cloud'
import { launch, type App } from '../tests/weapp/driver'
import { openGroup } from '../tests/weapp/groups'
import { metric, type Metric } from './metric'

const SIZE = 3

/** What the shipped build has sent to its pages so far. */
function sent(page: string, app: App): Metric[] {
  const calls = app.setDataCalls()
  const bytes = calls.reduce((sum, call) => sum + call.bytes, 0)
  return [
    metric(`setdata.${page}.first_bytes`, bytes, 'bytes'),
    metric(`setdata.${page}.first_calls`, calls.length, 'count'),
  ]
}

/**
 * What crosses to the view until the seeded shop's first 20 products are shown, and until a group is
 * that was opened from a card in a chat.
 */
export async function measureFirstScreen(): Promise<Metric[]> {
  const cloud = await openCloud()
  const { url: emulatorUrl, appid } = cloud
  const visit = async (page: string, path: string, shown: (app: App) => boolean) => {
    const app = await launch({ openid: 'bench-visitor', emulatorUrl, appid, path, scene: 1007 })
    try {
      await app.waitFor(`the ${page}`, () => shown(app))
      return sent(page, app)
    } finally {
      app.close()
    }
  }
  try {
    const { codes } = await openGroup(cloud, 'bench-leader', SIZE)
    const card = `pages/group/index?s=${codes.chat}`
    return [
      ...(await visit('shop', 'pages/shop/index', (app) => shows(app, '.product-card', 20))),
      ...(await visit('group', card, (app) => shows(app, '.group-seat', SIZE))),
    ]
  } finally {
    await cloud.close()
  }
}

const shows = (app: App, what: string, count: number) => app.findAll(what).length === count
