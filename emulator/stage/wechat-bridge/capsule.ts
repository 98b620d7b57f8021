import { SHARE_STYLE } from './share-style'
import { el, icon, openSheet } from './sheet'

export const shareEvents = ['menu:share:appmessage', 'menu:share:timeline'] as const
export type ShareEvent = (typeof shareEvents)[number]

const STYLE = `
:host { all: initial; }
div { position: fixed; top: 6px; right: 7px; z-index: 2147482000; display: flex; width: 87px; height: 32px; border-radius: 16px;
  background: rgba(255,255,255,.72); border: .5px solid rgba(0,0,0,.1); box-sizing: border-box; color: #191919; }
button { all: unset; flex: 1; display: grid; place-items: center; cursor: pointer; }
button + button { border-left: .5px solid rgba(0,0,0,.1); margin: 7px 0; }
button:active { opacity: .5; } button:focus-visible { outline: 2px solid #07c160; border-radius: 12px; }
`
const entries = [
  {
    event: 'menu:share:appmessage',
    label: '发送给朋友',
    testId: 'wx-menu-friend',
    path: 'M9.2 3.2 14 7.4l-4.8 4.2V9C5.6 9 3.4 10.2 2 12.8 2.3 8.9 4.6 6.2 9.2 5.8z',
  },
  {
    event: 'menu:share:timeline',
    label: '分享到朋友圈',
    testId: 'wx-menu-moments',
    path: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 2l2.6 5.5M14 8l-6 1.2M8 14 5.4 8.5M2 8l6-1.2M12.2 3.8 6.6 6.6M12.2 12.2 9.4 6.6M3.8 12.2l5.6-2.8M3.8 3.8l2.8 5.6',
  },
] as const

const svg = (content: string, width: number) => {
  const holder = document.createElement('template')
  holder.innerHTML = `<svg viewBox="0 0 ${width} 16" width="${width}" height="16" fill="currentColor" aria-hidden="true">${content}</svg>`
  return holder.content
}
const DOTS =
  '<circle cx="4" cy="8" r="1.9"/><circle cx="11" cy="8" r="2.9"/><circle cx="18" cy="8" r="1.9"/>'
const RING =
  '<circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" stroke-width="2"/><circle cx="8" cy="8" r="2.7"/>'

interface Menu {
  canShare: (event: ShareEvent) => boolean
  onShare: (event: ShareEvent) => void
}

function openMenu({ canShare, onShare }: Menu): void {
  const sheet = openSheet(
    '拼享',
    () => sheet.close(),
    `${SHARE_STYLE}.sheet { min-height: 190px; }`,
  )
  const row = el('div', { class: 'row' })
  for (const { event, label, testId, path } of entries) {
    const face = el('i')
    face.append(icon(path, 26))
    const entry = el('button', { class: 'act', 'data-testid': testId }, face, label)
    if (!canShare(event)) entry.setAttribute('disabled', '')
    entry.addEventListener('click', () => {
      sheet.close()
      onShare(event)
    })
    row.append(entry)
  }
  const sharable = entries.some(({ event }) => canShare(event))
  sheet.show(row, ...(sharable ? [] : [el('p', { class: 'not' }, '当前页面不可分享')]))
}

/** The two buttons that WeChat draws over every mini program: its menu, and the way out. */
export function showCapsule(menu: Menu, onLeave: () => void): void {
  const host = el('div', { 'data-testid': 'wx-capsule' })
  const more = el('button', { 'aria-label': '更多', 'data-testid': 'wx-menu' })
  more.append(svg(DOTS, 22))
  more.addEventListener('click', () => openMenu(menu))
  const leave = el('button', { 'aria-label': '关闭小程序', 'data-testid': 'wx-leave' })
  leave.append(svg(RING, 16))
  leave.addEventListener('click', onLeave)
  const box = el('div', {}, more, leave)
  host.attachShadow({ mode: 'open' }).append(el('style', {}, STYLE), box)
  document.body.append(host)
}
