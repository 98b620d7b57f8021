import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { launch, type App } from './driver'
import { writeNativeApp } from './native-app'

let dist: string
let app: App | undefined

/** Starts the hand-written app, with some files replaced. There is no cloud behind it. */
async function start(replaced: Readonly<Record<string, string>> = {}): Promise<App> {
  writeNativeApp(dist, replaced)
  const nowhere = 'http://127.0.0.1:9'
  app = await launch({ dist, openid: 'openid-one', emulatorUrl: nowhere, appid: 'wx0' })
  return app
}

/** A home page whose onLoad runs the given code, `note` shows what it found. */
const onLoad = (code: string) => ({
  'pages/home/index.wxml': '<view class="log">{{log}}</view>',
  'pages/home/index.js': `Page({
    data: { log: '' },
    onLoad() { const note = (text) => this.setData({ log: this.data.log + text + ';' }); ${code} },
  })`,
})

beforeEach(() => {
  dist = mkdtempSync(path.join(tmpdir(), 'weapp-native-'))
})
afterEach(() => {
  app?.close()
  app = undefined
  rmSync(dist, { recursive: true, force: true })
})

describe('the realm', () => {
  test('has ECMAScript, timers and console, and nothing of a browser, of Node or newer than iOS 13.4', async () => {
    const absent =
      'URL URLSearchParams fetch TextEncoder crypto process window document Intl navigator self ' +
      'Buffer MessageChannel queueMicrotask structuredClone WeakRef'
    const code = `const found = '${absent}'.split(' ').filter((name) => name in globalThis)
      note('found ' + found.join())
      note([[].at, [].findLast, ''.at, Object.hasOwn].every((f) => f === undefined))
      note([typeof setTimeout, typeof console.log, typeof Promise, typeof Proxy].join())`
    expect((await start(onLoad(code))).text()).toBe(
      'found ;true;function,function,function,function;',
    )
  })

  test('what the app throws or logs as an error is kept as a problem', async () => {
    const shop = await start(
      onLoad(`setTimeout(() => { throw new Error('in a timer') }); console.error('said', { a: 1 })
        throw new Error('in a hook')`),
    )
    await shop.waitFor('three problems', () => shop.problems().length === 3)
    expect(shop.problems().join('\n')).toMatch(/in a hook[^]*in a timer[^]*said \{"a":1\}/)
  })

  test('code from strings is refused', async () => {
    const shop = await start(
      onLoad("try { new Function('return 1')() } catch (e) { note(e.name) }"),
    )
    expect(shop.text()).toBe('EvalError;')
  })
})

describe('wx', () => {
  test('an API without a stand-in throws its name, an unknown one as well', async () => {
    const shop = await start(
      onLoad(`for (const read of [() => wx.startCompass({}), () => wx.flyToTheMoon])
        try { read() } catch (e) { note(e.message) }`),
    )
    expect(shop.text()).toBe(
      'wx.startCompass has no stand-in: add it to tests/weapp/runtime/wx;' +
        'wx.flyToTheMoon does not exist in the official typings;',
    )
  })

  test('storage copies values, a missing key reads as empty or fails', async () => {
    const shop = await start(
      onLoad(`const value = { a: [1] }; wx.setStorageSync('k', value); value.a.push(2)
        note(JSON.stringify(wx.getStorageSync('k'))); note('[' + wx.getStorageSync('none') + ']')
        wx.getStorage({ key: 'none', fail: ({ errMsg }) => note(errMsg) })
        wx.getStorage({ key: 'k' }).then(({ data }) => note(data.a instanceof Array))`),
    )
    expect(shop.text()).toBe('{"a":[1]};[];getStorage:fail data not found;true;')
  })

  test('a dialog stays open until it is answered', async () => {
    const shop = await start(
      onLoad("wx.showModal({ title: 'Sure?', success: ({ confirm }) => note(confirm) })"),
    )
    expect(shop.text()).toBe('')
    expect(shop.dialog().options['title']).toBe('Sure?')
    await shop.answer({ confirm: true, cancel: false })
    expect(shop.text()).toBe('true;')
    expect(() => shop.dialog()).toThrow('no dialog is open')
  })

  test('an API that needs consent asks the app, and takes an agreement by the button only', async () => {
    const shop = await start({
      'pages/home/index.js': `Page({
        data: { log: '' },
        note(text) { this.setData({ log: this.data.log + text + ';' }) },
        ask() {
          wx.requirePrivacyAuthorize({
            success: () => this.note('agreed'), fail: ({ errno }) => this.note(errno) })
        },
        onLoad() {
          this.ask()
          setTimeout(() => wx.onNeedPrivacyAuthorization((answer) => { this.answer = answer }), 9)
        },
        outer() { this.ask() },
        lower() { this.answer({ event: 'disagree' }) },
        inner() { this.answer({ event: 'agree', buttonId: 'yes' }) },
      })`,
    })
    const ask = () => shop.tap('.outer')
    const agree = () => shop.tap('.inner')
    await ask()
    await shop.scrollToLower('.list')
    await ask()
    await agree()
    await ask()
    await shop.tap('.agree')
    await agree()
    await ask()
    await shop.waitFor('all answers', () => shop.text('.log').split(';').length === 6)
    // No listener; refused; agreed without a tap on the button; agreed; agreed before.
    expect(shop.text('.log')).toBe('104;103;104;agreed;agreed;')
  })

  test('a call without a network fails as WeChat words it', async () => {
    const shop = await start(
      onLoad("wx.cloud.callFunction({ name: 'shop' }).catch(({ errMsg }) => note(errMsg))"),
    )
    await shop.waitFor('the refusal', () => shop.text().startsWith('cloud.callFunction:fail'))
  })
})

describe('pages', () => {
  test('navigate through the stack with their hooks and queries', async () => {
    const shop = await start()
    const { stack } = shop.program
    stack.navigateTo('/packages/extra/detail/index?id=a%20b&c=1=2')
    await shop.settle()
    expect([shop.page(), shop.text()]).toEqual(['packages/extra/detail/index', 'a%20b'])
    await shop.back()
    expect(shop.text('.n')).toBe('n=2 shown=2')
  })

  test('at most ten are open; tab pages and unknown pages are refused as WeChat does', async () => {
    const { stack } = (await start()).program
    for (let open = 1; open < 10; open += 1) stack.navigateTo('/packages/extra/detail/index')
    expect(() => stack.navigateTo('/packages/extra/detail/index')).toThrow('webview count limit')
    expect(() => stack.navigateTo('/pages/other/index')).toThrow('can not navigateTo a tabbar page')
    expect(() => stack.redirectTo('/pages/none')).toThrow('page "pages/none" is not found')
    expect(() => stack.switchTab('/packages/extra/detail/index')).toThrow('no-tabBar page')
    stack.navigateBack(99)
    expect(() => stack.navigateBack(1)).toThrow('cannot navigate back at first page')
  })

  test('tab pages stay alive, pages above them are closed', async () => {
    const shop = await start()
    await shop.tap('.counter')
    shop.program.stack.navigateTo('/packages/extra/detail/index')
    await shop.tab('pages/other/index')
    expect(shop.program.stack.pages).toHaveLength(1)
    await shop.tab('pages/home/index')
    expect([shop.text('.counter'), shop.text('.n')]).toEqual(['5+1', 'n=2 shown=2'])
    await shop.open('pages/home/index')
    expect(shop.text('.counter')).toBe('5+0')
  })

  test('a subpackage may not require another one', async () => {
    await expect(start({ 'app.js': "require('./packages/extra/detail/index')" })).rejects.toThrow(
      'app.js requires packages/extra/detail/index.js, which is in another subpackage',
    )
  })
})

describe('the view', () => {
  test('draws templates, wxs and components; taps bubble unless caught', async () => {
    const shop = await start()
    expect([shop.text('.from-template'), shop.text('.n')]).toEqual(['drawn', 'n=2 shown=1'])
    await shop.tap('.inner')
    await shop.tap('out')
    expect(shop.text('.log')).toBe('inner tap;outer;')
  })

  test('types, submits and scrolls through the bindings', async () => {
    const shop = await start()
    await shop.type('.field', '你好')
    await shop.tap('.send')
    await shop.scrollToLower('.list')
    expect([shop.text('.echo'), shop.text('.log')]).toEqual(['你好', 'who=me;lower;'])
  })

  test('a disabled button cannot be tapped', async () => {
    const shop = await start()
    shop.program.stack.current.instance.setData({ off: true })
    await expect(shop.tap('.inner')).rejects.toThrow('the button "in" is disabled')
  })

  test('without a binding nothing happens; what is not there is named', async () => {
    const shop = await start({ 'counter.wxml': '<view class="counter">{{start}}+{{n}}</view>' })
    await shop.tap('.counter')
    expect(shop.text('.counter')).toBe('5+0')
    await expect(shop.tap('.nothing')).rejects.toThrow(
      'nothing matches .nothing; the page shows: drawn',
    )
  })

  test('a component of the data that no template draws is a problem', async () => {
    const shop = await start(onLoad("this.setData({ root: { nn: '77' } })"))
    expect(shop.problems()).toEqual(['view: no template is named tmpl_0_77'])
  })

  test('WXML that does not compile does not start', async () => {
    await expect(start({ 'base.wxml': '<view>' })).rejects.toThrow('base.wxml')
  })

  test('counts nodes, levels and children', async () => {
    const { nodes, depth, children } = (await start()).treeStats()
    expect({ nodes, depth, children }).toEqual({ nodes: 15, depth: 2, children: 10 })
  })
})

test('every setData call is measured in bytes of UTF-8, and a component has its own', async () => {
  const shop = await start()
  expect(shop.setDataCalls().map(({ page, component, bytes }) => [page, component, bytes])).toEqual(
    [['pages/home/index', null, '{"shown":1}'.length]],
  )
  await shop.type('.field', '你好')
  await shop.tap('.counter')
  const [, typed, counted] = shop.setDataCalls('pages/home/index')
  expect(typed?.bytes).toBe(Buffer.byteLength('{"typed":"你好"}'))
  expect([counted?.component, counted?.json]).toEqual(['counter', '{"n":1}'])
})
