import { answerConfirm, pagesOpen, watchDevice } from '../../../../../tests/client/device'
import { fakeCloud, refuse, type Answers } from '../../../../../tests/client/fake-cloud'
import { campaignOf, goodsChoices, goodsOf } from '../../../../../tests/client/goods'
import {
  fire,
  mountPage,
  tap,
  textOf,
  texts,
  type,
  until,
} from '../../../../../tests/client/mount-page'
import SellerCampaignPage from './index'

const HOUR = 3_600_000

async function openCampaign(answers: Answers = {}) {
  const cloud = fakeCloud({
    'seller.getProduct': () => ({ product: goodsOf() }),
    'seller.productChoices': () => goodsChoices,
    'seller.saveCampaign': () => ({ product: goodsOf({ rev: 8 }) }),
    ...answers,
  })
  pagesOpen('packages/goods/pages/products/index', 'packages/goods/pages/campaign/index')
  await mountPage(SellerCampaignPage, { productId: 'tea' })
  await until(() => document.querySelector('.campaign-form, .empty') !== null)
  const inputs = () =>
    cloud.calls
      .filter(({ endpoint }) => endpoint === 'seller.saveCampaign')
      .map(({ input }) => input as { campaign: Record<string, unknown> | null })
  return { cloud, inputs }
}

const running = campaignOf()
const withCampaign: Answers = {
  'seller.getProduct': () => ({ product: goodsOf({ campaign: running }) }),
}

test('a new campaign is suggested whole, with what buyers will see', async () => {
  const device = watchDevice()
  const { inputs } = await openCampaign()
  expect(textOf('.campaign-head')).toContain('还没有拼团活动')
  expect(textOf('.campaign-head__preview')).toBe('买家看到：3人拼 ¥17.9起')
  expect(texts('.bottom-bar .btn')).toEqual(['开始活动'])
  await tap('.bottom-bar .btn')
  await until(() => device.backs().length === 1)
  expect(inputs()).toMatchObject([
    {
      productId: 'tea',
      rev: 7,
      campaign: {
        offers: [
          {
            size: 3,
            prices: [
              { skuId: 's1', price: 1790 },
              { skuId: 's2', price: 2690 },
            ],
          },
        ],
        durationMs: 24 * HOUR,
        limitPerPerson: null,
        leaderDiscount: 0,
        newcomersOnly: false,
        listsForming: true,
      },
    },
  ])
})

test('a running one is changed: another size, rules, and times by pickers', async () => {
  watchDevice()
  const { inputs } = await openCampaign(withCampaign)
  expect(textOf('.campaign-head')).toContain('进行中')
  await tap('.campaign-form__add .btn')
  expect(texts('.goods-section__title').slice(0, 2)).toEqual(['第一档', '第二档'])
  await tap('.checkbox', 0)
  await fire('.moment-field__date', 'change', { value: '2099-01-02' }, 1)
  await fire('.moment-field__time', 'change', { value: '08:30' }, 1)
  await tap('.bottom-bar .btn', 1)
  await until(() => inputs().length === 1)
  expect(inputs()[0]?.campaign).toMatchObject({
    offers: [{ size: 2 }, { size: 3 }],
    startsAt: running.startsAt,
    endsAt: Date.UTC(2099, 0, 2, 0, 30),
    newcomersOnly: true,
    limitPerPerson: 5,
    leaderDiscount: 100,
  })
})

test('what is wrong is said at the field, and nothing is sent', async () => {
  watchDevice()
  const { inputs } = await openCampaign()
  await type('.field__input', '1', 0)
  await type('.field__input', '19.9', 1)
  await type('.field__input', '80', 3)
  await tap('.bottom-bar .btn')
  expect(texts('.field__error')).toEqual([
    '请填写 2 到 10 之间的人数',
    '要低于单买价 ¥19.9',
    '请填写 1 到 72 之间的整数',
  ])
  expect(textOf('.campaign-head__preview')).toContain('填好人数和价格后')
  expect(inputs()).toEqual([])
})

test('at most three sizes; one that was added can go', async () => {
  await openCampaign()
  await tap('.campaign-form__add .btn')
  await tap('.campaign-form__add .btn')
  expect(document.querySelector('.campaign-form__add')).toBeNull()
  await tap('.offer-section__remove .btn', 1)
  expect(texts('.offer-section__remove')).toHaveLength(2)
})

test('ends after asking', async () => {
  const device = watchDevice()
  const asked = answerConfirm(false)
  const { inputs } = await openCampaign(withCampaign)
  await tap('.bottom-bar .btn', 0)
  await until(() => asked.mock.calls.length === 1)
  expect(asked.mock.calls[0]?.[0]?.content).toContain('正在拼的团按原来的价格继续')
  expect(inputs()).toEqual([])
  answerConfirm(true)
  await tap('.bottom-bar .btn', 0)
  await until(() => device.backs().length === 1)
  expect(inputs()).toEqual([{ productId: 'tea', rev: 7, campaign: null }])
})

test('what somebody else saved meanwhile is loaded when that is wished', async () => {
  watchDevice()
  answerConfirm(true)
  const { cloud } = await openCampaign({
    'seller.saveCampaign': () => refuse<'seller.saveCampaign'>('CHANGED_MEANWHILE'),
  })
  cloud.answers['seller.getProduct'] = () => ({
    product: goodsOf({ rev: 9, title: '对方的修改', campaign: running }),
  })
  await tap('.bottom-bar .btn')
  await until(() => textOf('.campaign-head__title') === '对方的修改')
  expect(texts('.bottom-bar .btn')).toEqual(['结束活动', '保存活动'])
})

test('another refusal is said', async () => {
  const device = watchDevice()
  await openCampaign({
    'seller.saveCampaign': () => refuse<'seller.saveCampaign'>('CAMPAIGN_INVALID'),
  })
  await tap('.bottom-bar .btn')
  await until(() => device.said().some((words) => words?.startsWith('拼团设置有误')))
  expect(device.backs()).toEqual([])
})

test('without variants there is nothing to sell in groups', async () => {
  const device = watchDevice()
  await openCampaign({ 'seller.getProduct': () => ({ product: goodsOf({ skus: [] }) }) })
  await tap('.empty__action')
  expect(device.replaced()).toEqual(['/packages/goods/pages/product/index?id=tea'])
})

test('says what failed and tries again', async () => {
  const { cloud } = await openCampaign({
    'seller.productChoices': () => refuse<'seller.productChoices'>('BUSY'),
  })
  cloud.answers['seller.productChoices'] = () => goodsChoices
  await tap('.empty__action')
  await until(() => document.querySelector('.campaign-form') !== null)
})
