const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** '小明同学' -> '小**'. An emoji of several code points is one character. */
export function maskNickname(nickname: string): string {
  const [first] = characters.segment(nickname)
  return `${first?.segment ?? ''}**`
}
