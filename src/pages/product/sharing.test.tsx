import { rememberMe } from '@/lib/session'
import { watchDevice } from '../../../tests/client/device'
import { fakeCloud, type Answers } from '../../../tests/client/fake-cloud'
import { mountPage, tap, tellPage, textOf, until } from '../../../tests/client/mount-page'
import { person, product } from '../../../tests/client/samples'
import { cardOfPage, fakeBridge, momentOfPage } from '../../../tests/client/sharing'
import ProductPage from './index'

const CHAT = 'ChatCode01'
const MOMENTS = 'MomentsC01'
const bridge = fakeBridge()

const answers: Answers = {
  'shop.getProduct': () => product,
  'login.enter': () => person,
  'shop.openShare': () => ({ target: { kind: 'product', id: 'tee' }, sharer: null }),
  'referral.touch': () => ({ outcome: 'LOGGED', sharer: null }),
  'referral.prepareShare': () => ({ chat: CHAT, moments: MOMENTS, activityId: null }),
}

beforeEach(() => {
  bridge.sent.length = 0
})
afterEach(() => {
  delete document.documentElement.dataset.wxScene
})

async function openProduct(params: Record<string, string> = { id: 'tee' }, more: Answers = {}) {
  const cloud = fakeCloud({ ...answers, ...more })
  await mountPage(ProductPage, params)
  await until(() => textOf('.product-headline__title') === '长绒棉短袖')
  const asked = (endpoint: string) =>
    cloud.calls.filter((call) => call.endpoint === endpoint).map(({ input }) => input)
  return { cloud, asked }
}

test('the codes are there before anybody shares, one for chats and one for Moments', async () => {
  rememberMe(person)
  const { asked } = await openProduct()
  await until(() => cardOfPage()?.path.includes(CHAT) === true)
  expect(asked('referral.prepareShare')).toEqual([
    { target: { kind: 'product', id: 'tee' }, parent: null },
  ])
  expect(cardOfPage()).toEqual({
    title: '拼友0001推荐：¥59｜长绒棉短袖',
    path: `pages/product/index?s=${CHAT}`,
    imageUrl: './storage/products/tee-1.jpg',
  })
  expect(momentOfPage()).toMatchObject({ title: '长绒棉短袖｜¥59', query: `s=${MOMENTS}` })
})

test('while there is no code the page is shared without one, at once', async () => {
  rememberMe(person)
  await openProduct({ id: 'tee' }, { 'referral.prepareShare': () => new Promise(() => undefined) })
  expect(cardOfPage()?.path).toBe('pages/product/index?id=tee')
})

test('nothing is prepared for somebody who is not known yet', async () => {
  const { asked } = await openProduct()
  expect(cardOfPage()?.path).toBe('pages/product/index?id=tee')
  expect(asked('referral.prepareShare')).toEqual([])
})

test('before the page knows what it shows it shares the shop', async () => {
  fakeCloud({ 'shop.getProduct': () => new Promise(() => undefined) })
  await mountPage(ProductPage, { id: 'tee' })
  await until(() => cardOfPage() !== undefined)
  expect(cardOfPage()?.path).toBe('pages/shop/index')
})

test('what is shared from a shared page grows from it', async () => {
  rememberMe(person)
  const { asked } = await openProduct({ s: 'SharedPage' })
  await until(() => asked('referral.prepareShare').length > 0)
  expect(asked('referral.prepareShare')).toEqual([
    { target: { kind: 'product', id: 'tee' }, parent: 'SharedPage' },
  ])
})

test("WeChat's own menu shares the page in front", async () => {
  rememberMe(person)
  await openProduct()
  await until(() => cardOfPage()?.path.includes(CHAT) === true)
  bridge.choose('menu:share:appmessage')
  await until(() => bridge.sent.length === 1)
  bridge.choose('menu:share:timeline')
  await until(() => bridge.sent.length === 2)
  expect(bridge.sent).toEqual([
    {
      name: 'sendAppMessage',
      params: {
        title: '拼友0001推荐：¥59｜长绒棉短袖',
        desc: '',
        link: `./#/pages/product/index?s=${CHAT}`,
        img_url: './storage/products/tee-1.jpg',
      },
    },
    {
      name: 'shareTimeline',
      params: {
        title: '长绒棉短袖｜¥59',
        link: `./#/pages/product/index?s=${MOMENTS}`,
        img_url: './storage/products/tee-1.jpg',
      },
    },
  ])
  await tellPage('componentDidHide')
  bridge.choose('menu:share:appmessage')
  await Promise.resolve()
  expect(bridge.sent).toHaveLength(2)
})

test('one tap leads to the share page', async () => {
  const device = watchDevice()
  await openProduct()
  await tap('.share-entry')
  expect(device.opened()).toEqual(['/packages/promoter/pages/share/index?kind=product&id=tee'])
})

test('Moments: reads without a person, offers nothing that cannot be done, and invites', async () => {
  document.documentElement.dataset.wxScene = '1154'
  const { cloud } = await openProduct({ s: MOMENTS })
  await until(() => textOf('.single-page__how') === '点下方「前往小程序」')
  expect(cloud.calls.map(({ endpoint }) => endpoint)).toEqual(['shop.openShare', 'shop.getProduct'])
  expect(document.querySelector('.bottom-bar, .share-entry')).toBeNull()
})
