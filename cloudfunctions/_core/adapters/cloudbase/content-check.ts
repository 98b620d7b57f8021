import type { ContentCheck, ContentVerdict } from '../../ports/content-check'
import { sdk } from './sdk'

/** Scenes of msgSecCheck 2.0: profile, and forum, the one for what everybody may read. */
const PROFILE_SCENE = 1
const FORUM_SCENE = 3
/** "risky content", the answer of the first version of the API. */
const RISKY = 87014

const suggestionOf = (answer: unknown): unknown =>
  typeof answer === 'object' &&
  answer !== null &&
  'result' in answer &&
  typeof answer.result === 'object' &&
  answer.result !== null &&
  'suggest' in answer.result
    ? answer.result.suggest
    : undefined

/** Anything but a clear 'pass' is no pass; 'review' would need a person, whom the shop does not have. */
function verdictOf(answer: unknown): ContentVerdict {
  const suggestion = suggestionOf(answer)
  if (suggestion === 'pass') return 'pass'
  return suggestion === 'risky' || suggestion === 'review' ? 'refused' : 'unavailable'
}

/** WeChat's security.msgSecCheck. */
async function check(openid: string, content: string, scene: number): Promise<ContentVerdict> {
  try {
    const question = { content, openid, scene, version: 2 }
    return verdictOf(await sdk.openapi.security.msgSecCheck(question))
  } catch (error) {
    return (error as { errCode?: unknown }).errCode === RISKY ? 'refused' : 'unavailable'
  }
}

export const contentCheck: ContentCheck = {
  profile: (openid, text) => check(openid, text, PROFILE_SCENE),
  publication: (openid, text) => check(openid, text, FORUM_SCENE),
}
