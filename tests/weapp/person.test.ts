import { readFileSync } from 'node:fs'
import path from 'node:path'
import { openCloud, type Cloud } from './cloud'
import { launch, type App } from './driver'

jest.setTimeout(60_000)

const PROFILE = 'packages/me/pages/profile/index'
const picture = () =>
  new Uint8Array(readFileSync(path.resolve(__dirname, '../../src/assets/tab-me.png')))

let cloud: Cloud
let app: App
beforeAll(async () => {
  cloud = await openCloud()
})
afterEach(() => app?.close())
afterAll(() => cloud?.close())

const enter = async (openid: string, more: { path?: string; agreed?: boolean } = {}) => {
  app = await launch({ openid, emulatorUrl: cloud.url, appid: cloud.appid, ...more })
}

test('avatar, nickname and number are kept after consent', async () => {
  await enter('weapp-namer')
  await app.tab('pages/me/index')
  await app.waitFor('who they are', () => app.findAll('.profile-header').length > 0)
  await app.tap('.profile-header')
  await app.waitFor('the question', () => app.findAll('#privacy-agree').length > 0)
  await app.tap('#privacy-agree')
  await app.waitFor('the form', () => app.findAll('[name=nickname]').length > 0)

  await app.allowPhoneNumber('.phone-row__button')
  await app.waitFor('the number', () => /\d{3}\*{4}\d{4}/.test(app.text()))
  await app.chooseAvatar('.profile-form__choose', picture())
  await app.type('[name=nickname]', '小满')
  await app.tap('保存')
  await app.waitFor('the page before', () => app.page() === 'pages/me/index')
  await app.waitFor('the new name', () => app.text('.profile-header').includes('小满'))
  expect(app.findAll('.avatar--none')).toHaveLength(0)
  expect(app.problems()).toEqual([])
})

test('who does not consent is taken back', async () => {
  await enter('weapp-private')
  await app.tab('pages/me/index')
  await app.tap('.profile-header')
  await app.waitFor('the question', () => app.findAll('不同意').length > 0)
  expect(app.page()).toBe(PROFILE)
  await app.tap('不同意')
  await app.waitFor('the page before', () => app.page() === 'pages/me/index')
  expect(app.problems()).toEqual([])
})

test('a search finds products, and remembers the word on this phone', async () => {
  await enter('weapp-searcher', { path: 'pages/search/index' })
  await app.type('.search-field__input', '茶')
  await app.confirm('.search-field__input')
  await app.waitFor('results', () => app.findAll('.product-card').length > 0)
  expect([...app.program.storage.values()].join()).toContain('茶')
  expect(app.problems()).toEqual([])
})

test('without a network the shop says so, and loads once it is asked again', async () => {
  await enter('weapp-traveller', { path: 'pages/me/index' })
  await app.network(false)
  await app.tab('pages/shop/index')
  await app.waitFor('the failure', () => app.findAll('重新加载').length > 0)
  await app.network(true)
  await app.tap('重新加载')
  await app.waitFor('products', () => app.findAll('.product-card').length === 20)
})
