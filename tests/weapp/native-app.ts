import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** A mini program written by hand, without Taro, on which the harness itself is tested. */
const FILES: Readonly<Record<string, string>> = {
  'app.json': JSON.stringify({
    pages: ['pages/home/index', 'pages/other/index'],
    subPackages: [{ root: 'packages/extra', pages: ['detail/index'] }],
    tabBar: { list: [{ pagePath: 'pages/home/index' }, { pagePath: 'pages/other/index' }] },
  }),
  'app.js': 'App({ onLaunch(options) { this.launchedBy = options.scene } })',
  'utils.wxs': 'module.exports = { twice: function (n) { return n * 2 } }',
  'base.wxml': '<template name="tmpl_0_1"><view class="from-template">{{i.v}}</view></template>',
  'counter.json': JSON.stringify({ component: true }),
  'counter.wxml': '<view class="counter" bindtap="up">{{start}}+{{n}}</view>',
  'counter.js': `Component({
    properties: { start: { type: Number, value: 0 } },
    data: { n: 0 },
    methods: { up() { this.setData({ n: this.data.n + 1 }) } },
  })`,
  'pages/home/index.json': JSON.stringify({ usingComponents: { counter: '../../counter' } }),
  'pages/home/index.wxml': `<import src="../../base.wxml"/><wxs module="u" src="../../utils.wxs"/>
    <template is="tmpl_0_1" data="{{i}}"/>
    <view class="n">n={{u.twice(n)}} shown={{shown}}</view>
    <view class="outer" bindtap="outer"><button class="inner" catchtap="inner" disabled="{{off}}">in</button>
      <text class="plain">out</text></view>
    <input class="field" value="{{typed}}" bindinput="input"/><view class="echo">{{typed}}</view>
    <form bindsubmit="submit"><input name="who" value="me"/><button class="send" form-type="submit"/></form>
    <button id="yes" class="agree" open-type="agreePrivacyAuthorization"/><scroll-view class="list" bindscrolltolower="lower"/><counter start="{{5}}"/>
    <view class="log">{{log}}</view>`,
  'pages/home/index.js': `Page({
    data: { n: 1, shown: 0, off: false, typed: '', log: '', i: { v: 'drawn' } },
    onShow() { this.setData({ shown: this.data.shown + 1 }) },
    note(text) { this.setData({ log: this.data.log + text + ';' }) },
    outer() { this.note('outer') },
    inner(event) { this.note('inner ' + event.type) },
    input(event) { this.setData({ typed: event.detail.value }) },
    submit(event) { this.note('who=' + event.detail.value.who) },
    lower() { this.note('lower') },
    run(work) { work.call(this) },
  })`,
  'pages/other/index.json': '{}',
  'pages/other/index.wxml': '<view>other</view>',
  'pages/other/index.js': 'Page({})',
  'packages/extra/detail/index.json': '{}',
  'packages/extra/detail/index.wxml': '<view class="id">{{id}}</view>',
  'packages/extra/detail/index.js':
    'Page({ onLoad(options) { this.setData({ id: options.id }) } })',
}

/** Writes it into a folder, with some files replaced. */
export function writeNativeApp(
  dist: string,
  replaced: Readonly<Record<string, string>> = {},
): void {
  for (const [file, text] of Object.entries({ ...FILES, ...replaced })) {
    const at = path.join(dist, file)
    mkdirSync(path.dirname(at), { recursive: true })
    writeFileSync(at, text)
  }
}
