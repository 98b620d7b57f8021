import { colours } from './poster-colours'
import { POSTER_WIDTH, type Box, type Measure, type Operation, type Poster } from './operations'
import { card, cardBox, heading, type Part } from './poster-frame'
import { offer, saving } from './poster-offer'
import { invitation } from './poster-invitation'
import { seats } from './poster-seats'
import { lineOf, paragraphOf } from './text-parts'
import { themeOf } from './poster-theme'
import type { PosterSpec } from './poster-spec'

const INSET = 10
const PADDING = 18

/**
 * What to draw, in this order, on a poster POSTER_WIDTH wide; its height follows from its words.
 * Pure: `measure` tells how wide words are on the canvas that will draw them.
 */
export function layout(spec: PosterSpec, measure: Measure): Poster {
  const inner = { x: cardBox.x + PADDING, width: cardBox.width - 2 * PADDING }
  const side = cardBox.width - 2 * INSET
  let y = cardBox.y + INSET
  const corner = { x: cardBox.x + INSET, y }
  const body: Operation[] = [
    picture(spec, { ...corner, width: side, height: side }),
    ...saving(spec, { x: corner.x + 12, y: corner.y + 12 }, measure),
  ]
  y += side + 14
  for (const part of [offer, words, seats, invitation]) {
    const { operations, height } = part(spec, { ...inner, y }, measure)
    body.push(...operations)
    y += height
  }
  const below = y + 12
  const height = below + 34
  return {
    width: POSTER_WIDTH,
    height,
    operations: [
      ...ground(spec, height),
      ...heading(spec, measure),
      card(y - cardBox.y),
      ...body,
      notice(spec, below, measure),
    ],
  }
}

const picture = (spec: PosterSpec, box: Box): Operation => ({
  kind: 'picture',
  role: 'goods',
  url: spec.picture,
  box,
  radius: 14,
  letter: '',
})

/** A slope of colour behind the heading; below it one colour, so that the card can be notched. */
function ground({ kind }: PosterSpec, height: number): Operation[] {
  const { from, to } = themeOf[kind]
  const all = { x: 0, y: 0, width: POSTER_WIDTH, height }
  const slope = { ...all, height: height * 0.6 }
  return [
    { kind: 'fill', box: all, radius: 0, paint: to },
    { kind: 'fill', box: slope, radius: 0, paint: { from, to, towards: 'bottom' } },
  ]
}

const words: Part = (spec, at, measure) => {
  const title = paragraphOf(measure, spec.title, 2, at, {
    font: { size: 18, bold: true },
    lineHeight: 26,
    colour: colours.ink,
  })
  if (!spec.subtitle) return { operations: [title], height: title.box.height }
  const below = { ...at, y: at.y + title.box.height + 4 }
  const subtitle = lineOf(measure, spec.subtitle, below, {
    font: { size: 13, bold: false },
    lineHeight: 20,
    colour: colours.ink3,
  })
  return { operations: [title, subtitle], height: title.box.height + 24 }
}

/** A poster is saved and sent on for weeks. */
function notice({ kind }: PosterSpec, y: number, measure: Measure): Operation {
  const text = kind === 'shop' ? '微信扫一扫，进店逛逛' : '价格与库存以打开小程序时为准'
  const box = { x: cardBox.x, y, width: cardBox.width }
  const font = { size: 11, bold: false }
  return lineOf(measure, text, box, { font, colour: themeOf[kind].soft, align: 'center' })
}
