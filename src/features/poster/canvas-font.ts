import type { Pen } from '@/platform/canvas-port'
import type { Font, Measure } from './operations'

/** WeChat takes the phone's own font; a browser's choice for Chinese is as in src/app.scss. */
const family =
  process.env.TARO_ENV === 'h5' ? "'PingFang SC', 'Noto Sans CJK SC', sans-serif" : 'sans-serif'

export const fontText = ({ size, bold }: Font): string =>
  `${bold ? 'bold ' : ''}${size}px ${family}`

/** How wide words are on this canvas. */
export const measureWith =
  (pen: Pen): Measure =>
  (text, font) => {
    pen.font = fontText(font)
    return pen.measureText(text).width
  }
