import { graphemes } from './break-text'
import {
  POSTER_WIDTH,
  type Box,
  type FillOperation,
  type Measure,
  type Operation,
} from './operations'
import { colours } from './poster-colours'
import type { PosterSpec } from './poster-spec'
import { themeOf } from './poster-theme'
import { lineOf } from './text-parts'

/** A strip of the card from `at.y` on; its height brings its own space below. */
export type Part = (
  spec: PosterSpec,
  at: Pick<Box, 'x' | 'y' | 'width'>,
  measure: Measure,
) => { readonly operations: readonly Operation[]; readonly height: number }

const MARGIN = 14

export const cardBox = { x: MARGIN, y: 88, width: POSTER_WIDTH - 2 * MARGIN }

export const card = (height: number): FillOperation => ({
  kind: 'fill',
  box: { ...cardBox, height },
  radius: 20,
  paint: colours.card,
})

const AVATAR = { x: 20, y: 22, width: 48, height: 48 }

function greeting({ kind, missing }: PosterSpec): string {
  if (kind === 'shop') return '我常逛的小店，带你看看'
  if (kind === 'product') return '这件我觉得很不错，推荐给你'
  if (missing === null) return '一起拼，价格更好'
  return missing > 0 ? `我正在拼这件，还差 ${missing} 人，一起吗？` : '这件我们拼成啦'
}

/** Who sends it, and what they say. */
export function heading(spec: PosterSpec, measure: Measure): Operation[] {
  const { nickname, avatar } = spec.sharer
  const name = graphemes(nickname).length > 0 ? nickname : '好友'
  const { strong, soft } = themeOf[spec.kind]
  const x = AVATAR.x + AVATAR.width + 12
  const width = POSTER_WIDTH - x - AVATAR.x
  return [
    { kind: 'fill', box: grown(AVATAR, 2), radius: 26, paint: colours.white },
    {
      kind: 'picture',
      role: 'avatar',
      url: avatar,
      box: AVATAR,
      radius: AVATAR.width / 2,
      letter: graphemes(name)[0] ?? '',
    },
    lineOf(measure, name, { x, y: 23, width }, { font: { size: 17, bold: true }, colour: strong }),
    lineOf(
      measure,
      greeting(spec),
      { x, y: 49, width },
      { font: { size: 13, bold: false }, colour: soft },
    ),
  ]
}

export const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
})
