import { openCloud, type Cloud } from './cloud'
import { launch, type App } from './driver'
import { PEACH } from './groups'

jest.setTimeout(60_000)

const SHARE = `packages/promoter/pages/share/index?kind=product&id=${PEACH}`

let cloud: Cloud
let app: App
beforeAll(async () => {
  cloud = await openCloud()
})
afterEach(() => app?.close())
afterAll(() => cloud?.close())

/** A person who has agreed to the privacy guide opens the poster and waits until it is drawn. */
async function drawPoster(openid: string): Promise<void> {
  const { url: emulatorUrl, appid } = cloud
  app = await launch({ openid, emulatorUrl, appid, path: SHARE, agreed: true })
  await app.waitFor('the share page', () => app.findAll('生成海报').length > 0)
  await app.tap('生成海报')
  await app.waitFor('the poster', () => app.findAll('.poster-sheet__picture').length > 0)
}

const save = async () => {
  await app.tap('保存到相册')
  await app.settle()
}
const toasts = () =>
  app.wxCalls('showToast').map(({ options }) => (options as { title: string }).title)
const asked = () => app.program.phone.dialogs.map(({ api }) => api)
const saved = () => app.program.phone.album.saved

test('a poster is drawn with pictures and words, and saved once the album is allowed', async () => {
  await drawPoster('weapp-painter')
  const { canvases } = app.program.phone
  const drawn = (name: string) => canvases.drawn.filter((call) => call.name === name)
  const written = drawn('fillText').map(({ args }) => String(args[0]))
  expect(written.join('')).toContain('水蜜桃')
  expect(written.join('')).toMatch(/29\.9|29/)
  // Its picture and its code; this person has no avatar.
  expect(drawn('drawImage')).toHaveLength(2)
  expect(app.callsOf('referral.makePoster')).toHaveLength(1)
  expect(app.wxCalls('canvasToTempFilePath').at(-1)?.options).toMatchObject({ fileType: 'jpg' })

  await save()
  await app.waitFor("WeChat's question", () => asked().join() === 'scope.writePhotosAlbum')
  await app.answer({ allowed: true })
  await app.waitFor('the picture in the album', () => saved().length === 1)
  await app.waitFor('the word of it', () => toasts().includes('已保存到相册'))
  expect(app.problems()).toEqual([])
})

test('after a refusal the way leads through the settings', async () => {
  await drawPoster('weapp-shy')
  await save()
  await app.waitFor("WeChat's question", () => asked().join() === 'scope.writePhotosAlbum')
  await app.answer({ allowed: false })
  await app.waitFor('what remains', () => toasts().at(-1)?.includes('没有相册权限') === true)
  expect(saved()).toEqual([])

  await save()
  await app.waitFor('the explanation', () => asked().join() === 'showModal')
  expect(app.dialog().options).toMatchObject({ confirmText: '去设置' })
  await app.answer({ confirm: false, cancel: true })
  expect(app.wxCalls('openSetting')).toEqual([])

  await save()
  await app.waitFor('the explanation', () => asked().join() === 'showModal')
  await app.answer({ confirm: true, cancel: false })
  await app.waitFor('the settings', () => asked().join() === 'openSetting')
  await app.answer({ allowed: true })
  await app.waitFor('the picture in the album', () => saved().length === 1)
  expect(app.problems()).toEqual([])
})

test('a poster without its code is not drawn, and can be asked for again', async () => {
  const { url: emulatorUrl, appid } = cloud
  app = await launch({ openid: 'weapp-unlucky', emulatorUrl, appid, path: SHARE, agreed: true })
  await app.waitFor('the share page', () => app.findAll('生成海报').length > 0)
  const { lost } = app.program.phone.network
  lost.add('referral.makePoster')
  await app.tap('生成海报')
  await app.waitFor('the failure', () => app.findAll('重新加载').length > 0)
  expect(app.wxCalls('canvasToTempFilePath')).toEqual([])
  lost.clear()
  await app.tap('重新加载')
  await app.waitFor('the poster', () => app.findAll('.poster-sheet__picture').length > 0)
})
