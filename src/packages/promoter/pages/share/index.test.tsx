import Taro from '@tarojs/taro'
import { rememberMe } from '@/lib/session'
import { pagesOpen, watchDevice } from '../../../../../tests/client/device'
import { fakeCloud, refuse, type Answers } from '../../../../../tests/client/fake-cloud'
import { mountPage, tap, textOf, texts, until } from '../../../../../tests/client/mount-page'
import { myShare } from '../../../../../tests/client/network'
import { person, product } from '../../../../../tests/client/samples'
import { cardOfPage, fakeBridge } from '../../../../../tests/client/sharing'
import SharePage from './index'

const CODE = 'ChatCode01'
const bridge = fakeBridge()

const fen = (n: number) => n as never
const group: ReturnType<NonNullable<Answers['shop.getGroup']>> = {
  id: 'g1',
  state: 'FORMING',
  size: 3,
  paid: 1,
  missing: 2,
  openedAt: Date.now(),
  expiresAt: Date.now() + 3_600_000,
  endedAt: null,
  completedBy: null,
  endReason: null,
  product: {
    id: 'peach',
    title: '阳山水蜜桃',
    picture: 'cloud://env.bucket/products/peach.jpg',
    onSale: true,
    singlePrice: fen(3990),
  },
  campaignId: 'c1',
  prices: [{ skuId: 'peach-6', price: fen(2990) }],
  rules: {
    durationMs: 86_400_000,
    newcomersOnly: false,
    limitPerPerson: null,
    leaderDiscount: fen(0),
  },
  members: [],
  me: null,
}

const answers: Answers = {
  'login.enter': () => person,
  'shop.getProduct': () => product,
  'shop.getGroup': () => group,
  'referral.prepareShare': () => ({ chat: CODE, moments: 'MomentsC01', activityId: 'act-1' }),
  'referral.myShares': () => ({ items: [myShare(1), myShare(2)], nextCursor: null }),
}

async function openShare(params: Record<string, string>, more: Answers = {}) {
  rememberMe(person)
  bridge.sent.length = 0
  const cloud = fakeCloud({ ...answers, ...more })
  await mountPage(SharePage, params)
  await until(() => document.querySelector('.share-preview__title, .empty') !== null)
  return cloud
}

test('shows the card of a group as it will be, and sends it as one that counts up', async () => {
  await openShare({ kind: 'group', id: 'g1' })
  await until(() => cardOfPage()?.path === `pages/group/index?s=${CODE}`)
  expect(textOf('.share-preview__title')).toBe('拼友0001喊你一起拼，还差2人｜¥29.9 阳山水蜜桃')
  expect(cardOfPage()?.title).toBe(textOf('.share-preview__title'))
  await tap('.share__send')
  await until(() => bridge.sent.length === 1)
  expect(bridge.sent[0]).toMatchObject({
    name: 'sendAppMessage',
    params: {
      link: `./#/pages/group/index?s=${CODE}`,
      updatable: { activityId: 'act-1', memberCount: '1', roomLimit: '3' },
    },
  })
})

test('the card of a product does not count up', async () => {
  await openShare({ kind: 'product', id: 'tee' })
  await until(() => cardOfPage()?.path === `pages/product/index?s=${CODE}`)
  await tap('.share__send')
  await until(() => bridge.sent.length === 1)
  expect(bridge.sent[0]?.params).not.toHaveProperty('updatable')
})

test('the poster asks for its own code, only when it is wanted', async () => {
  const cloud = await openShare(
    { kind: 'product', id: 'tee' },
    { 'referral.makePoster': () => new Promise(() => undefined) },
  )
  const asked = () =>
    cloud.calls
      .filter(({ endpoint }) => endpoint === 'referral.makePoster')
      .map(({ input }) => input)
  expect(asked()).toEqual([])
  await tap('.share__poster')
  await until(() => asked().length === 1)
  expect(asked()).toEqual([{ target: { kind: 'product', id: 'tee' }, parent: null }])
  expect(textOf('.sheet__title')).toBe('分享海报')
})

test('a poster whose code cannot be made says so', async () => {
  await openShare(
    { kind: 'product', id: 'tee' },
    {
      'referral.makePoster': () => refuse<'referral.makePoster'>('POSTER_CODE_UNAVAILABLE'),
    },
  )
  await tap('.share__poster')
  await until(() => textOf('.sheet .empty__hint') === '小程序码暂时生成不了，请稍后再试')
})

test('a tap copies the sentence', async () => {
  const copied = jest.spyOn(Taro, 'setClipboardData').mockResolvedValue({ errMsg: 'ok' } as never)
  await openShare({ kind: 'product', id: 'tee' })
  expect(texts('.words__text')).toHaveLength(3)
  await tap('.words__sentence', 1)
  expect(copied).toHaveBeenCalledWith({ data: texts('.words__text')[1] })
})

test('tells how my earlier shares of it did', async () => {
  const device = watchDevice()
  const cloud = await openShare({ kind: 'product', id: 'tee' })
  await until(() => texts('.figure__value').length === 4)
  expect(texts('.figure__value')).toEqual(['20', '8', '2', '¥59.8'])
  expect(textOf('.earlier-shares__hint')).toBe('你分享过 2 次')
  expect(cloud.calls.find(({ endpoint }) => endpoint === 'referral.myShares')?.input).toEqual({
    target: { kind: 'product', id: 'tee' },
    limit: 20,
  })
  await tap('.cell', 0)
  expect(device.opened()).toEqual(['/packages/promoter/pages/shares/index'])
})

test('a first share is invited', async () => {
  const none = () => ({ items: [], nextCursor: null })
  await openShare({ kind: 'product', id: 'tee' }, { 'referral.myShares': none })
  await until(() => textOf('.earlier-shares__none') === '还没分享过，发给朋友试试吧')
})

test('Moments are shared from the page itself, which is one tap back', async () => {
  const device = watchDevice()
  await openShare({ kind: 'product', id: 'tee' })
  pagesOpen('pages/shop/index', 'pages/product/index', 'packages/promoter/pages/share/index')
  await tap('.cell', 1)
  expect(device.backs()).toEqual([1])
})

test('says what failed and tries again', async () => {
  const down = () => refuse<'shop.getGroup'>('BUSY')
  const cloud = await openShare({ kind: 'group', id: 'g1' }, { 'shop.getGroup': down })
  expect(textOf('.empty__hint')).toBe('人太多啦，请稍后再试一次')
  cloud.answers = answers
  await tap('.empty__action')
  await until(() => textOf('.share-preview__title').includes('还差2人'))
})
