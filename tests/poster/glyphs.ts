import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Poster } from '@/features/poster/operations'

const fileOf = (weight: 'regular' | 'bold') => path.join(__dirname, 'fonts', `${weight}.txt`)

/** Emoji are in a font of their own. */
const isEmoji = (sign: string) => /\p{Extended_Pictographic}|\u200d|\ufe0f/u.test(sign)

function glyphsOf(posters: readonly Poster[], bold: boolean): string {
  const words = posters.flatMap(({ operations }) =>
    operations.flatMap((operation) => {
      if (operation.kind === 'text') return operation.font.bold === bold ? operation.lines : []
      return operation.kind === 'picture' && bold ? [operation.letter] : []
    }),
  )
  return [...new Set(words.join(''))]
    .filter((sign) => !isEmoji(sign))
    .sort()
    .join('')
}

/** The signs that the posters draw and the fonts beside this file were not cut for. */
export function missingGlyphs(posters: readonly Poster[]): string {
  return (['regular', 'bold'] as const)
    .map((weight) => {
      const known = new Set(readFileSync(fileOf(weight), 'utf8').trimEnd())
      return [...glyphsOf(posters, weight === 'bold')].filter((sign) => !known.has(sign)).join('')
    })
    .join('')
}

export function writeGlyphs(posters: readonly Poster[]): void {
  writeFileSync(fileOf('regular'), `${glyphsOf(posters, false)}\n`)
  writeFileSync(fileOf('bold'), `${glyphsOf(posters, true)}\n`)
}
