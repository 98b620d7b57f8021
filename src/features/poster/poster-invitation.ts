import type { Operation } from './operations'
import { colours } from './poster-colours'
import { cardBox, type Part } from './poster-frame'
import { themeOf } from './poster-theme'
import { lineOf, paragraphOf, pillOf } from './text-parts'

const CODE = 96
/** Nothing comes closer to the code than this. */
export const QUIET = 6
const ABOVE = 32
const NOTCH = 9

/** Where the card is torn off: a notch at each edge, stitches between. */
function tear(y: number, colour: string): Operation[] {
  const hole = { y: y - NOTCH, width: NOTCH, height: NOTCH * 2 }
  const right = cardBox.x + cardBox.width
  return [
    { kind: 'notch', box: { ...hole, x: cardBox.x }, side: 'left', colour },
    { kind: 'notch', box: { ...hole, x: right - NOTCH }, side: 'right', colour },
    {
      kind: 'line',
      x: cardBox.x + NOTCH + 9,
      y,
      width: cardBox.width - 2 * (NOTCH + 9),
      colour: colours.edge,
      lineWidth: 1,
      dashed: true,
    },
  ]
}

/** Whose shop it is, and the code that opens it. */
export const invitation: Part = (spec, at, measure) => {
  const top = at.y + ABOVE
  const code = { x: at.x + at.width - CODE, y: top, width: CODE, height: CODE }
  const column = { x: at.x, width: at.width - CODE - QUIET - 10 }
  const slogan = paragraphOf(
    measure,
    spec.slogan,
    2,
    { ...column, y: top + 27 },
    {
      font: { size: 12, bold: false },
      lineHeight: 18,
      colour: colours.ink3,
    },
  )
  const hint = pillOf(
    measure,
    '长按识别小程序码',
    { x: at.x, y: top + CODE - 27, height: 26 },
    { font: { size: 12, bold: true }, colour: colours.brandDeep, ground: colours.brandTint },
  )
  return {
    operations: [
      ...tear(at.y + ABOVE / 2 + 1, themeOf[spec.kind].to),
      lineOf(
        measure,
        spec.kind === 'shop' ? '进店逛逛' : spec.shopName,
        { ...column, y: top + 2 },
        {
          font: { size: 16, bold: true },
          colour: colours.ink,
        },
      ),
      slogan,
      ...hint.operations,
      { kind: 'picture', role: 'code', url: spec.code, box: code, radius: 0, letter: '' },
    ],
    height: ABOVE + CODE + 18,
  }
}
