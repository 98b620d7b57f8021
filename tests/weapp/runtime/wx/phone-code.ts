import type { CloudAccess } from './cloud'

/**
 * What a button of open-type getPhoneNumber hands over when the person allows it: a code that the
 * server exchanges once.
 */
export async function askPhoneCode({ emulatorUrl, openid }: CloudAccess): Promise<unknown> {
  const response = await fetch(`${emulatorUrl}/wechat/phone-code`, {
    method: 'POST',
    headers: { 'x-openid': openid },
  })
  return response.json()
}
