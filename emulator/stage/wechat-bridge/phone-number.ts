import { button, el, openSheet } from './sheet'

/** WeChat asks the person, then gives the page a single-use code; null when the person refuses. */
export function askPhoneNumber(openid: string): Promise<string | null> {
  return new Promise((resolve) => {
    const finish = (code: string | null) => {
      sheet.close()
      resolve(code)
    }
    const sheet = openSheet('拼享', () => finish(null))
    const allow = () => {
      fetch('/wechat/phone-code', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-openid': openid },
        body: '{}',
      })
        .then(async (response) => ((await response.json()) as { code?: string }).code ?? null)
        .then(finish, () => finish(null))
    }
    const lead = el('div', { class: 'lead' }, '申请获取并验证你的手机号')
    lead.append(el('p', {}, '用于收货联系，微信绑定的手机号'))
    sheet.show(
      lead,
      button('允许', 'wx-phone-allow', allow),
      button('不允许', 'wx-phone-deny', () => finish(null), 'plain'),
    )
  })
}
