import { View } from '@tarojs/components'
import { fakeCloud, refuse, type Answers } from '../../../tests/client/fake-cloud'
import { watchDevice } from '../../../tests/client/device'
import { mountPage, tap, textOf, until } from '../../../tests/client/mount-page'
import { person } from '../../../tests/client/samples'
import { LandingFallback } from './landing-fallback'
import type { ShareTarget } from './share-subject'
import { useShareTarget } from './use-share-target'

/** Each its own, since a code is told once per session. */
let n = 0
const newCode = () => `Code${String(n++).padStart(6, '0')}`

afterEach(() => {
  delete document.documentElement.dataset.wxScene
})

function landingOf(kind: ShareTarget['kind']) {
  return function Landing() {
    const { id, pending, fallback, sharer } = useShareTarget(kind)
    if (fallback) return <LandingFallback fallback={fallback} />
    return <View className="landing">{pending ? 'pending' : `${id} ${sharer?.nickname}`}</View>
  }
}

const leadsTo = (target: ShareTarget): Answers => ({
  'login.enter': () => person,
  'referral.touch': () => ({ outcome: 'LOGGED', sharer: null }),
  'shop.openShare': () => ({ target, sharer: { nickname: '小夏', avatar: null } }),
})
const peach: ShareTarget = { kind: 'product', id: 'peach' }

async function land(
  kind: ShareTarget['kind'],
  params: Record<string, string>,
  answers: Answers = leadsTo(peach),
) {
  const device = watchDevice()
  const cloud = fakeCloud(answers)
  const asked = (endpoint: string) =>
    cloud.calls.filter((call) => call.endpoint === endpoint).map(({ input }) => input)
  await mountPage(landingOf(kind), params)
  return { device, cloud, asked }
}

test('a card opens what its code leads to, and the visit is told', async () => {
  const code = newCode()
  const { asked, device } = await land('product', { s: code })
  await until(() => textOf('.landing') === 'peach 小夏')
  await until(() => asked('referral.touch').length === 1)
  expect(asked('referral.touch')).toEqual([{ code, scene: 1001 }])
  expect(device.replaced()).toEqual([])
})

test('a poster opens it too, its scene as WeChat hands it over', async () => {
  const code = newCode()
  const { asked } = await land('product', { scene: encodeURIComponent(code) })
  await until(() => textOf('.landing') === 'peach 小夏')
  expect(asked('shop.openShare')).toEqual([{ code }])
})

test('an id in the address needs no asking, and a code beside it is told all the same', async () => {
  const code = newCode()
  const { asked } = await land('product', { id: 'plum', s: code })
  await until(() => asked('referral.touch').length === 1)
  expect(textOf('.landing')).toBe('plum undefined')
  expect(asked('shop.openShare')).toEqual([])
})

test.each<[ShareTarget['kind'], ShareTarget, string]>([
  ['group', peach, '/pages/product/index?id=peach'],
  ['product', { kind: 'group', id: 'g1' }, '/pages/group/index?id=g1'],
])('a %s page goes on to what the share is of', async (kind, target, url) => {
  const { device } = await land(kind, { s: newCode() }, leadsTo(target))
  await until(() => device.replaced().length > 0)
  expect(device.replaced()).toEqual([url])
  expect(textOf('.landing')).toBe('pending')
})

test('an unknown code leads to the shop without a word', async () => {
  const { device } = await land('product', { s: newCode() }, leadsTo({ kind: 'shop' }))
  await until(() => device.tabs().length > 0)
  expect(device.tabs()).toEqual(['/pages/shop/index'])
  expect(device.said()).toEqual([])
})

test.each([[{}], [{ scene: 'a=1&b=2' }], [{ s: '' }], [{ s: 'x'.repeat(65) }]])(
  'nothing that can be opened leads to the shop, unasked: %j',
  async (params: Record<string, string>) => {
    const { device, cloud } = await land('product', params)
    await until(() => device.tabs().length > 0)
    expect(device.tabs()).toEqual(['/pages/shop/index'])
    expect(cloud.calls).toEqual([])
  },
)

test('the shop stays below what a share that was opened there leads to', async () => {
  const { device } = await land('shop', { s: newCode() })
  await until(() => device.opened().length > 0)
  expect(device.opened()).toEqual(['/pages/product/index?id=peach'])
  expect(device.replaced()).toEqual([])
})

test('the shop opened by itself asks nothing', async () => {
  const { device, cloud } = await land('shop', {})
  expect(textOf('.landing')).toBe('null undefined')
  expect(cloud.calls).toEqual([])
  expect(device.tabs()).toEqual([])
})

test('when the code cannot be looked up the person may try again', async () => {
  const { cloud } = await land(
    'product',
    { s: newCode() },
    { ...leadsTo(peach), 'shop.openShare': () => refuse<'shop.openShare'>('BUSY') },
  )
  await until(() => textOf('.empty__title') === '没能加载出来')
  cloud.answers = leadsTo(peach)
  await tap('.empty__action')
  await until(() => textOf('.landing') === 'peach 小夏')
})

test('Moments: opens without a login, tells no visit', async () => {
  document.documentElement.dataset.wxScene = '1154'
  const { cloud } = await land('product', { s: newCode() })
  await until(() => textOf('.landing') === 'peach 小夏')
  expect(cloud.calls.map(({ endpoint }) => endpoint)).toEqual(['shop.openShare'])
})

test('Moments: what another page shows is left to the mini program', async () => {
  document.documentElement.dataset.wxScene = '1154'
  const { device } = await land('product', { s: newCode() }, leadsTo({ kind: 'group', id: 'g1' }))
  await until(() => textOf('.empty__title') === '内容在小程序里')
  expect([...device.replaced(), ...device.tabs(), ...device.said()]).toEqual([])
})
