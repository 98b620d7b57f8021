import * as v from 'valibot'
import type { Store } from '../store/store-api'
import { ACCEPTS } from './indexes'
import { done, malformed, type OpenApiAnswer, type OpenApiContext, refuse } from './openapi-context'
import { isFieldValue } from './subscribe-fields'
import { type SubscribeTemplate, subscribeTemplates } from './subscribe-templates'

const Request = v.object({
  touser: v.pipe(v.string(), v.nonEmpty()),
  template_id: v.string(),
  page: v.optional(v.string(), ''),
  data: v.record(v.string(), v.object({ value: v.union([v.string(), v.number()]) })),
  miniprogram_state: v.optional(v.picklist(['developer', 'trial', 'formal'])),
  lang: v.optional(v.picklist(['zh_CN', 'en_US', 'zh_HK', 'zh_TW'])),
})

const acceptId = (openid: string, templateId: string) => `${openid} ${templateId}`

export const findTemplate = (id: string) => subscribeTemplates.find((one) => one.id === id)

/** The person allows one more message of this template (wx.requestSubscribeMessage: accept). */
export async function recordAccept(store: Store, openid: string, templateId: string) {
  const query = { _id: acceptId(openid, templateId) }
  await store.update(ACCEPTS, query, { $inc: { left: 1 } }, { upsert: true })
}

/** The first field that WeChat would refuse, or null. */
function badField(template: SubscribeTemplate, data: Record<string, { value: string | number }>) {
  for (const key of Object.keys(template.fields)) {
    const value = String(data[key]?.value ?? '')
    if (value === '') return `data.${key}.value is empty`
    if (!isFieldValue(key, value)) return `data.${key}.value invalid`
  }
  return null
}

/** `subscribeMessage.send`: uses up one accept of the receiver and shows the message. */
export async function sendSubscribeMessage(
  ctx: OpenApiContext,
  data: unknown,
): Promise<OpenApiAnswer> {
  const parsed = v.safeParse(Request, data)
  if (!parsed.success) return malformed(parsed.issues[0].message)
  const { touser, template_id, page, data: values } = parsed.output
  const template = findTemplate(template_id)
  if (!template) return refuse(40037, 'invalid template_id')
  if (page !== '' && !ctx.pages().includes(page.split('?')[0] ?? '')) {
    return refuse(41030, 'invalid page')
  }
  const bad = badField(template, values)
  if (bad !== null) return refuse(47003, `argument invalid! ${bad}`)
  const accept = { _id: acceptId(touser, template_id), left: { $gte: 1 } }
  const used = await ctx.store.update(ACCEPTS, accept, { $inc: { left: -1 } })
  if (used.updated === 0) return refuse(43101, 'user refuse to accept the msg')
  ctx.onMessage({
    kind: 'subscribe',
    at: ctx.clock.now(),
    openid: touser,
    templateId: template_id,
    title: template.title,
    page,
    fields: Object.entries(template.fields).map(([key, label]) => ({
      label,
      value: String(values[key]?.value ?? ''),
    })),
  })
  return done()
}
