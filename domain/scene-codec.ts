import { isCode } from './share'

/** What a mini program code's scene may consist of [wxacode.getUnlimited]; `%` is not among it. */
export const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/

/** WeChat hands the scene over percent-encoded, some of its clients twice. */
const ENCODINGS = 2

/** The scene of a share's poster: the code and nothing else. Throws RangeError when it is no code. */
export function encodeScene(code: string): string {
  if (!isCode(code)) throw new RangeError('not the code of a share')
  return code
}

function unescaped(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** The code in the scene that a page was opened with; null for anything else, whatever it is. */
export function decodeScene(scene: unknown): string | null {
  let text = typeof scene === 'string' ? scene : null
  for (let times = 0; text !== null && times <= ENCODINGS; times += 1) {
    if (isCode(text)) return text
    text = unescaped(text)
  }
  return null
}
