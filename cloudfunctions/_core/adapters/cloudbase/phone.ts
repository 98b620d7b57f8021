import type { PhoneNumbers } from '../../ports/phone'
import { Unavailable } from '../../ports/unavailable'
import { sdk } from './sdk'

/** WeChat's "invalid code": unknown, used or too old. */
const INVALID_CODE = 40029

const numberOf = (answer: unknown): string | null => {
  const { phoneInfo } = answer as { phoneInfo?: { purePhoneNumber?: unknown } }
  return typeof phoneInfo?.purePhoneNumber === 'string' ? phoneInfo.purePhoneNumber : null
}

/** WeChat's phonenumber.getPhoneNumber. */
export const phoneNumbers: PhoneNumbers = {
  async byCode(code) {
    const answer = await sdk.openapi.phonenumber
      .getPhoneNumber({ code })
      .catch((cause: unknown) => {
        if ((cause as { errCode?: unknown }).errCode === INVALID_CODE) return null
        throw new Unavailable('phonenumber.getPhoneNumber', { cause })
      })
    return answer === null ? null : numberOf(answer)
  },
}
