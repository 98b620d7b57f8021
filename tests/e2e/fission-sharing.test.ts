import { keepPhone, keepStage } from './album'
import { openGoods } from './group-page'
import { journey } from './journey'
import { ZHOU } from './people'
import {
  chooseVariant,
  fenIn,
  openShop,
  openTab,
  pay,
  placeOrder,
  priceAt,
  shown,
  textOf,
} from './shopping'
import { choosePerson } from './stage-controls'
import { chooseInMenu, openMoment, post, shareReady, visit } from './wechat'

jest.setTimeout(300_000)

const BLUEBERRIES = '蓝莓'

const at = journey()

/** The endpoints that the phone asks in Moments' single page mode, as they come. */
function callsWithoutLogin(): readonly string[] {
  const called: string[] = []
  at.stage.page.on('request', (request) => {
    if (!/\/single\/invoke\//.test(request.url())) return
    called.push((request.postDataJSON() as { endpoint: string }).endpoint)
  })
  return called
}

test('out of Moments, without login, into the shop: the sharer sees visit, order and why', async () => {
  const { phone, stage } = at
  const friend = stage.phone('b')
  await choosePerson(stage, 'b', ZHOU)
  const ready = shareReady(stage, 'product')
  await openGoods(phone, BLUEBERRIES)
  const title = await textOf(phone, '.product-headline__title')
  await ready
  await chooseInMenu(phone, 'moments')
  await post(phone, '这家的蓝莓很甜')
  const called = callsWithoutLogin()
  await openMoment(stage)
  await shown(friend, '.single-page').filter({ hasText: '前往小程序' }).waitFor()
  expect(await textOf(friend, '.product-headline__title')).toBe(title)
  expect(called).toContain('shop.openShare')
  expect(called.filter((endpoint) => !endpoint.startsWith('shop.'))).toEqual([])
  await keepStage(stage, '31-moments-single-page')

  await friend.getByTestId('wx-enter').click()
  await chooseVariant(friend)
  await placeOrder(friend)
  const payable = await priceAt(friend, '.pay-panel .price')
  await pay(friend)

  await openShop(stage, 'a')
  await openTab(phone, '我的')
  await shown(phone, '.cell').filter({ hasText: '我的分享' }).click()
  const share = shown(phone, '.share-row').filter({ hasText: title }).filter({ hasText: '朋友圈' })
  await share.waitFor()
  // Visits, people, orders; read as prices, like the amount beside them.
  const ones = [100, 100, 100]
  const figures = await share.locator('.figure__value').allInnerTexts()
  expect(figures.map(fenIn)).toEqual([...ones, payable])
  await keepPhone(stage, 'a', '32-my-shares')

  await shown(phone, '.cell').filter({ hasText: '好友的订单' }).click()
  await shown(phone, '.touched-order').first().click()
  await shown(phone, '.why__verdict').filter({ hasText: '这笔订单计入你的成交' }).waitFor()
  expect(await shown(phone, '.touch--earns').count()).toBe(1)
  await keepPhone(stage, 'a', '33-why-it-counts')

  await openShop(stage, 'a')
  await openTab(phone, '我的')
  await shown(phone, '.cell').filter({ hasText: '我的分享' }).click()
  await share.click()
  await shown(phone, '.tree__node--earns').first().waitFor()
  expect(await textOf(phone, '.node-card')).toContain('朋友圈')
  await keepPhone(stage, 'a', '34-tree')
})

test.each(['s=AAAAAAAAAA', 'scene=AAAAAAAAAA', 's=%00%27', 'scene='])(
  'a forged code, %s, leads to the shop and says nothing of it',
  async (query) => {
    const { phone, stage } = at
    await visit(stage, 'a', `#/pages/product/index?${query}`)
    await shown(phone, '.product-card').first().waitFor()
    expect(new URL((await stage.frame('a')).url()).hash).toBe('#/pages/shop/index')
    expect(await phone.locator('.taro__toast:visible, .taro-modal__mask:visible').count()).toBe(0)
    expect(await shown(phone, '.empty').count()).toBe(0)
  },
)
