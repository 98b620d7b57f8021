import { el } from './sheet'
import { PROGRAM } from './share-style'

/** "“单页模式”打开小程序" [scene values]. */
const FROM_SINGLE_PAGE = '1155'

const STYLE = `
:host { all: initial; }
div { position: fixed; inset: auto 0 0; z-index: 2147482000; display: flex; align-items: center; gap: 10px; height: 56px; padding: 0 14px;
  background: #fff; box-shadow: 0 -.5px 0 #e3e3e3; color: #191919; box-sizing: border-box;
  font: 15px -apple-system, "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
i { width: 32px; height: 32px; border-radius: 50%; background: #ee3f2d; color: #fff; display: grid; place-items: center; font-style: normal; font-size: 15px; font-weight: 600; }
b { flex: 1; font-weight: 500; }
button { all: unset; padding: 7px 16px; border-radius: 6px; background: #07c160; color: #fff; font-size: 14px; cursor: pointer; }
button:active { background: #06ad56; } button:focus-visible { outline: 2px solid #191919; }
`
/**
 * WeChat's bar takes its room from the page: what the page fixes to its end stands above it, since a
 * transformed body holds what is fixed in it. There is no tab bar.
 */
const PAGE_STYLE = `html{height:calc(100% - 56px)!important}body{height:100%!important;transform:translate(0)}
.taro-tabbar__tabbar{display:none!important}`

/** The bar under a page that was opened out of Moments: it opens the mini program on the same page. */
export function showSinglePageBar(openid: string): void {
  const enter = el('button', { 'data-testid': 'wx-enter' }, '前往小程序')
  enter.addEventListener('click', () => {
    location.href = `/p/${openid}/?wx_scene=${FROM_SINGLE_PAGE}${location.hash}`
  })
  const host = el('div', { 'data-testid': 'wx-single-page' })
  const bar = el('div', {}, el('i', {}, PROGRAM.slice(0, 1)), el('b', {}, PROGRAM), enter)
  host.attachShadow({ mode: 'open' }).append(el('style', {}, STYLE), bar)
  document.head.append(el('style', {}, PAGE_STYLE))
  document.documentElement.append(host)
}
