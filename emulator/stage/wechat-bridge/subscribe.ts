import { subscribeTemplates } from '../../openapi/subscribe-templates'
import { button, el, openSheet } from './sheet'

type Answers = Record<string, 'accept' | 'reject'>

const titleOf = (id: string) => subscribeTemplates.find((one) => one.id === id)?.title ?? id

/** WeChat asks the person for one message of each template; each id with what the person said. */
export function askForMessages(openid: string, asked: unknown): Promise<Answers> {
  const tmplIds = Array.isArray(asked) ? asked.map(String) : []
  const all = (answer: Answers[string]) => Object.fromEntries(tmplIds.map((id) => [id, answer]))
  return new Promise((resolve) => {
    const finish = (answer: Answers[string]) => {
      sheet.close()
      resolve(all(answer))
    }
    const sheet = openSheet('拼享', () => finish('reject'))
    const allow = () => {
      fetch('/wechat/subscribe-accept', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-openid': openid },
        body: JSON.stringify({ tmplIds }),
      }).then(
        ({ ok }) => finish(ok ? 'accept' : 'reject'),
        () => finish('reject'),
      )
    }
    const lead = el('div', { class: 'lead' }, '申请给你发送以下消息各一次')
    for (const id of tmplIds) lead.append(el('p', {}, titleOf(id)))
    sheet.show(
      lead,
      button('允许', 'wx-subscribe-allow', allow),
      button('不允许', 'wx-subscribe-deny', () => finish('reject'), 'plain'),
    )
  })
}
