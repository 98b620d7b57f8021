import type { InputOf } from '@contract/index'
import { fen } from '@domain/money'
import { createGoodsScene, type GoodsScene } from './goods-scene'

let scene: GoodsScene
beforeAll(async () => {
  scene = await createGoodsScene()
})
afterAll(() => scene.close())
beforeEach(() => {
  scene.openapi.suggest = () => 'pass'
})

type Settings = InputOf<'seller.saveSettings'>['settings']
const read = () => scene.ok(scene.owner, 'seller.getSettings', {})
const save = (settings: Settings, rev: number, key?: string) =>
  scene.call(scene.owner, 'seller.saveSettings', { settings, rev }, key)
const home = () => scene.ok('o-nobody', 'shop.home', {})

it('a change is read at once by the seller and within half a minute by everybody', async () => {
  expect(await home()).toMatchObject({ notice: '全场包邮', logo: null })
  const { settings, rev } = await read()
  const logo = scene.picture('logo')
  const returnAddress = {
    name: '退货组',
    phone: '0571-8812345',
    region: ['浙江省', '杭州市', '西湖区'] as [string, string, string],
    detail: '文三路 1 号',
  }
  const changed = { ...settings, notice: '新到春茶', logo, returnAddress, lowStock: 3 }
  expect(await save(changed, rev)).toMatchObject({ data: { rev: rev + 1, settings: changed } })
  expect(await read()).toEqual({ settings: changed, rev: rev + 1 })
  await scene.clock.advance(30_000)
  expect(await home()).toMatchObject({ notice: '新到春茶', logo })
})

it('of two changes at once one is refused, and a repeat is none', async () => {
  const { settings, rev } = await read()
  const notices = ['甲', '乙'].map((notice) =>
    save({ ...settings, notice }, rev, `by-${notice === '甲' ? 1 : 2}-once`),
  )
  const outcomes = (await Promise.all(notices)).map((one) => (one.ok ? 'ok' : one.error.code))
  expect([...outcomes].sort()).toEqual(['CHANGED_MEANWHILE', 'ok'])
  const winner = outcomes.indexOf('ok')
  const again = await save(
    { ...settings, notice: '甲乙'[winner] ?? '' },
    rev,
    `by-${winner + 1}-once`,
  )
  expect(again).toMatchObject({ ok: true, data: { rev: rev + 1 } })
})

it('settings of before the console are complete, and change', async () => {
  const fields = [
    'logo',
    'sharing',
    'afterSale',
    'groups',
    'returnAddress',
    'lowStock',
    'templates',
  ]
  const missing = [...fields, 'rev', 'postage.regions', 'postage.byWeight']
  const $unset = Object.fromEntries(missing.map((field) => [field, true]))
  await scene.store.update('settings', { _id: 'shop' }, { $unset })
  const { settings, rev } = await read()
  expect(rev).toBe(0)
  expect(settings).toMatchObject({
    afterSale: { windowMs: 7 * 86_400_000 },
    postage: { regions: [], byWeight: null },
    templates: { REFUNDED: '' },
  })
  expect(await save({ ...settings, shopName: '山茶' }, 0)).toMatchObject({ data: { rev: 1 } })
  expect(await save({ ...settings, shopName: '水仙' }, 0)).toMatchObject({
    error: { code: 'CHANGED_MEANWHILE' },
  })
})

it('templates of the shop’s own are kept, and given back to the environment', async () => {
  const { settings, rev } = await read()
  const own = 'A'.repeat(43)
  await save({ ...settings, templates: { ...settings.templates, REFUNDED: own } }, rev)
  expect((await read()).settings.templates).toMatchObject({ REFUNDED: own, ORDER_SHIPPED: '' })
  await save(settings, rev + 1)
  expect((await read()).settings.templates.REFUNDED).toBe('')
})

describe('what is refused', () => {
  it.each<[string, (settings: Settings) => Settings]>([
    [
      'fewer than 7 days to ask for a return',
      (settings) => ({
        ...settings,
        afterSale: { ...settings.afterSale, windowMs: 6 * 86_400_000 },
      }),
    ],
    [
      'automatic receipt before WeChat’s',
      (settings) => ({
        ...settings,
        afterSale: { ...settings.afterSale, receiveMs: 9 * 86_400_000 },
      }),
    ],
    [
      'a province twice',
      (settings) => {
        const region = { provinces: ['青海省'], fee: fen(100), freeFrom: null, closed: false }
        return { ...settings, postage: { ...settings.postage, regions: [region, region] } }
      },
    ],
    [
      'a negative fee',
      (settings) => ({
        ...settings,
        postage: { ...settings.postage, fee: fen(-1) },
      }),
    ],
  ])('%s', async (_, change) => {
    const { settings, rev } = await read()
    expect(await save(change(settings), rev)).toMatchObject({ error: { code: 'BAD_REQUEST' } })
  })

  it('pictures of others, texts that WeChat refuses or cannot check', async () => {
    const { settings, rev } = await read()
    const logo = 'cloud://env-local.files/goods/u-other/a.png'
    expect(await save({ ...settings, logo }, rev)).toMatchObject({
      error: { code: 'PICTURE_NOT_YOURS' },
    })
    const written = { ...settings, notice: '天天特价' }
    scene.openapi.suggest = () => 'risky'
    expect(await save(written, rev)).toMatchObject({ error: { code: 'CONTENT_REFUSED' } })
    scene.openapi.suggest = () => null
    expect(await save(written, rev)).toMatchObject({
      error: { code: 'CONTENT_CHECK_UNAVAILABLE' },
    })
    // Nothing new to read.
    expect(await save({ ...settings, lowStock: 1 }, rev)).toMatchObject({ ok: true })
  })
})
