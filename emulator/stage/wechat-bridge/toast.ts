import { el } from './sheet'

const STYLE = `
:host { all: initial; }
p { position: fixed; left: 50%; top: 44%; transform: translate(-50%, -50%); z-index: 2147483002; max-width: 240px; margin: 0;
  padding: 14px 20px; border-radius: 10px; background: rgba(0,0,0,.72); color: #fff; text-align: center; line-height: 1.5;
  font: 15px -apple-system, "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
`
const SHOWN_MS = 1500

/** WeChat's short word in the middle of the screen. */
export function showToast(text: string): void {
  const host = el('div', { role: 'status' })
  host.attachShadow({ mode: 'open' }).append(el('style', {}, STYLE), el('p', {}, text))
  document.body.append(host)
  setTimeout(() => host.remove(), SHOWN_MS)
}
