import { refuse, type Result } from '@domain/result'
import type { ContentCheck, ContentVerdict } from '../ports/content-check'

/** WeChat's limit for one check [security.msgSecCheck]. */
const MAX_CHARACTERS = 2500

/** Texts joined to as few as fit, each shorter than the limit itself. */
function portions(texts: readonly string[]): string[] {
  const joined: string[] = []
  for (const text of texts) {
    const last = joined.at(-1)
    if (last === undefined || last.length + 1 + text.length > MAX_CHARACTERS) joined.push(text)
    else joined[joined.length - 1] = `${last}\n${text}`
  }
  return joined
}

/** What WeChat says of all these texts together: the worst that it says of one. */
export async function checkTexts(
  contentCheck: Pick<ContentCheck, 'publication'>,
  openid: string,
  texts: readonly string[],
): Promise<ContentVerdict> {
  const written = texts.filter((text) => text !== '')
  const verdicts = await Promise.all(
    portions(written).map((text) => contentCheck.publication(openid, text)),
  )
  if (verdicts.includes('refused')) return 'refused'
  return verdicts.includes('unavailable') ? 'unavailable' : 'pass'
}

/** The refusal of a verdict that is no pass. */
export function refuseTexts(
  verdict: Exclude<ContentVerdict, 'pass'>,
): Result<never, 'CONTENT_REFUSED' | 'CONTENT_CHECK_UNAVAILABLE'> {
  return refuse(verdict === 'refused' ? 'CONTENT_REFUSED' : 'CONTENT_CHECK_UNAVAILABLE')
}
