const STYLE = `
:host { all: initial; }
* { box-sizing: border-box; margin: 0; }
.cover { position: fixed; inset: 0; z-index: 2147483000; display: flex; flex-direction: column;
  justify-content: flex-end; background: rgba(0,0,0,.5); animation: fade .18s ease-out;
  font-family: -apple-system, "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif;
  color: #191919; -webkit-font-smoothing: antialiased; }
.sheet { background: #fff; border-radius: 14px 14px 0 0; padding: 14px 20px calc(22px + env(safe-area-inset-bottom));
  animation: rise .24s cubic-bezier(.2,.8,.2,1); min-height: 380px; display: flex; flex-direction: column; }
.bar { display: flex; align-items: center; height: 32px; }
.bar button { width: 32px; height: 32px; margin-left: -8px; border: 0; background: none; padding: 8px; cursor: pointer; color: #191919; }
.bar span { flex: 1; text-align: center; font-size: 15px; font-weight: 500; margin-right: 24px; }
.to { text-align: center; font-size: 15px; color: #555; margin-top: 18px; }
.amount { text-align: center; font-size: 40px; font-weight: 600; letter-spacing: -.5px; margin-top: 6px; font-variant-numeric: tabular-nums; }
.amount small { font-size: 26px; margin-right: 3px; font-weight: 500; }
.goods { text-align: center; color: #999; font-size: 12px; margin: 6px 0 18px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.ways { border-top: 1px solid #f0f0f0; }
.way { display: flex; align-items: center; gap: 10px; width: 100%; height: 52px; border: 0; border-bottom: 1px solid #f0f0f0;
  background: none; font: inherit; font-size: 15px; color: inherit; cursor: pointer; padding: 0; text-align: left; }
.way i { width: 22px; height: 22px; border-radius: 6px; flex: none; }
.way b { flex: 1; font-weight: 400; } .way em { font-style: normal; color: #aaa; font-size: 12px; margin-left: 6px; }
.way u { width: 20px; height: 20px; border-radius: 50%; border: 1.5px solid #d0d0d0; text-decoration: none; flex: none; }
.way[aria-checked=true] u { border: 6px solid #07c160; }
.go { margin-top: auto; height: 48px; width: 100%; border: 0; border-radius: 8px; background: #07c160; color: #fff; font: inherit;
  font-size: 17px; font-weight: 500; cursor: pointer; } .go:active { background: #06ad56; } .go.plain { background: #f2f2f2; color: #191919; margin-top: 10px; }
.state { flex: 1; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 16px; font-size: 16px; text-align: center; }
.wheel { width: 44px; height: 44px; border-radius: 50%; border: 3px solid #e4f7ec; border-top-color: #07c160; animation: turn .8s linear infinite; }
.tick { width: 56px; height: 56px; border-radius: 50%; background: #07c160; display: grid; place-items: center; animation: pop .28s cubic-bezier(.2,1.6,.4,1); }
.why { color: #888; font-size: 14px; line-height: 1.5; max-width: 260px; }
.lead { font-size: 15px; line-height: 1.6; margin: 22px 0; } .lead p { color: #888; font-size: 13px; margin-top: 6px; }
button:focus-visible { outline: 2px solid #07c160; outline-offset: 2px; }
@keyframes fade { from { opacity: 0; } } @keyframes rise { from { transform: translateY(60px); opacity: 0; } }
@keyframes turn { to { transform: rotate(1turn); } } @keyframes pop { from { transform: scale(.4); } }
@media (prefers-reduced-motion: reduce) { * { animation-duration: 1ms !important; } }
`

type Attributes = Record<string, string>

/** Makes an element; texts become text nodes, so nothing that is shown can be markup. */
export function el(
  tag: string,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElement {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
}

/** An icon from one path in a box of 16 by 16. */
export function icon(path: string, size: number, stroke = 'currentColor'): SVGElement {
  const space = 'http://www.w3.org/2000/svg'
  const svg = document.createElementNS(space, 'svg')
  svg.setAttribute('viewBox', '0 0 16 16')
  svg.setAttribute('width', String(size))
  const line = document.createElementNS(space, 'path')
  for (const [name, value] of Object.entries({
    d: path,
    fill: 'none',
    stroke,
    'stroke-width': '1.8',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  }))
    line.setAttribute(name, value)
  svg.append(line)
  return svg
}

export interface Sheet {
  show(...content: Node[]): void
  close(): void
}

/**
 * WeChat's own sheet over the page, out of reach of the page's styles. `onCancel`: the cross.
 * `style`: more rules for what it will show.
 */
export function openSheet(title: string, onCancel: () => void, style = ''): Sheet {
  const host = el('div', { 'data-testid': 'wxpay-host' })
  const shadow = host.attachShadow({ mode: 'open' })
  const cross = el('button', { 'aria-label': '关闭', 'data-testid': 'wxpay-cancel' })
  cross.append(icon('M3 3l10 10M13 3L3 13', 16))
  cross.addEventListener('click', onCancel)
  const content = el('div', { style: 'display:contents' })
  const bar = el('div', { class: 'bar' }, cross, el('span', {}, title))
  const sheet = el('div', { class: 'sheet', role: 'dialog', 'aria-label': title }, bar, content)
  sheet.setAttribute('data-testid', 'wxpay-sheet')
  shadow.append(el('style', {}, STYLE + style), el('div', { class: 'cover' }, sheet))
  document.body.append(host)
  return {
    show: (...nodes) => content.replaceChildren(...nodes),
    close: () => host.remove(),
  }
}

export function button(label: string, testId: string, onClick: () => void, kind = ''): HTMLElement {
  const element = el('button', { class: `go ${kind}`, 'data-testid': testId }, label)
  element.addEventListener('click', onClick)
  return element
}
