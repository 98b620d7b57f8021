import type { ContentCheck, ContentVerdict } from '../../ports/content-check'
import { sdk } from './sdk'

/** msgSecCheck 2.0, scene 1: profile. */
const PROFILE_SCENE = 1
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
export const contentCheck: ContentCheck = {
  async profile(openid, content) {
    try {
      return verdictOf(
        await sdk.openapi.security.msgSecCheck({
          content,
          openid,
          scene: PROFILE_SCENE,
          version: 2,
        }),
      )
    } catch (error) {
      return (error as { errCode?: unknown }).errCode === RISKY ? 'refused' : 'unavailable'
    }
  },
}
