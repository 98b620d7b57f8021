import { button, el, openSheet } from './sheet'

const STYLE = `
.typed { width: 100%; height: 46px; margin-top: 14px; padding: 0 12px; border: 1px solid #e3e3e3; border-radius: 8px; font: inherit; font-size: 16px; color: inherit; outline: none; }
.typed:focus { border-color: #07c160; }
.labels { list-style: none; padding: 14px 0 18px; display: grid; gap: 10px; }
.label { display: block; width: 100%; padding: 10px 14px 8px; border: 1px dashed #c9c9c9; border-radius: 8px; background: #fff; font: inherit; color: inherit; text-align: left; cursor: pointer; }
.label:active { background: #f5f5f5; } .label b { font-size: 13px; font-weight: 500; }
.label i { display: block; height: 34px; margin: 7px 0 4px; } .label em { font-style: normal; font-size: 13px; letter-spacing: 1.5px; color: #555; }
`
interface Label {
  readonly carrier: string
  readonly waybill: string
}

const digits = (count: number) =>
  Array.from({ length: count }, () => Math.floor(Math.random() * 10)).join('')

/** Parcels that lie about, new ones at each look. */
const labels = (): Label[] => [
  { carrier: '顺丰速运', waybill: `SF${digits(13)}` },
  { carrier: '圆通速递', waybill: `YT${digits(13)}` },
  { carrier: '中通快递', waybill: `75${digits(12)}` },
]

/** Bars that look like those of the text; nobody reads them. */
function barsOf(text: string): string {
  let at = 0
  const bars = [...text].flatMap((sign) => {
    const code = sign.charCodeAt(0)
    return [1 + (code % 3), 1 + (code % 2), 1 + ((code >> 1) % 3), 2].map((width, index) => {
      const bar =
        index % 2 === 0 ? `#191919 ${at}px ${at + width}px` : `#fff ${at}px ${at + width}px`
      at += width
      return bar
    })
  })
  return `linear-gradient(90deg, ${bars.join(', ')})`
}

function labelButton({ carrier, waybill }: Label, choose: (text: string) => void): HTMLElement {
  const bars = el('i', { style: `background: ${barsOf(waybill)} left / auto 100% no-repeat` })
  const row = el('button', { class: 'label', 'data-testid': 'wx-scan-label' }, el('b', {}, carrier))
  row.append(bars, el('em', {}, waybill))
  row.addEventListener('click', () => choose(waybill))
  return el('li', {}, row)
}

/**
 * WeChat's scanner: a phone of the stage has no camera, so the person types what the code says, or
 * picks the label of a parcel. As WeChat tells a page: the kind of a bar code before its text; null
 * when nothing was scanned.
 */
export function askForCode(): Promise<string | null> {
  return new Promise((resolve) => {
    const finish = (code: string | null) => {
      sheet.close()
      resolve(code)
    }
    const sheet = openSheet('扫一扫', () => finish(null), STYLE)
    const typed = el('input', {
      class: 'typed',
      placeholder: '输入条码或二维码的内容',
      'aria-label': '条码的内容',
      'data-testid': 'wx-scan-typed',
    }) as HTMLInputElement
    const list = el('ul', { class: 'labels', 'aria-label': '面单' })
    const barCode = (text: string) => finish(`CODE_128,${text}`)
    for (const label of labels()) list.append(labelButton(label, barCode))
    const take = () => {
      const text = typed.value.trim()
      if (text === '') typed.focus()
      else if (/^[A-Za-z0-9-]+$/.test(text)) barCode(text)
      else finish(text)
    }
    sheet.show(typed, list, button('识别', 'wx-scan-take', take))
  })
}
