import { messageKinds, type MessageKind } from '@domain/message-state'
import type { Messages, MessageTemplateIds } from '../../ports/messages'
import type { Settings } from '../../ports/settings'
import { sdk } from './sdk'

/** A template that the shop chose in WeChat's console, and which of its fields says what. */
export interface MessageTemplate {
  readonly id: string
  /** Our name of a field to its key there, such as `thing1`. */
  readonly fields: Readonly<Record<string, string>>
}

export type MessageTemplates = Readonly<Partial<Record<MessageKind, MessageTemplate>>>

/** WeChat's limit for fields `thing` [subscribeMessage.send]. */
const THING_LENGTH = 20
/** Not allowed (any more), bad content, bad page, bad template [subscribeMessage.send]: no later attempt helps. */
const REFUSED: readonly unknown[] = [43101, 47003, 41030, 40037, 40003]

/** From the variable MESSAGE_TEMPLATES, a JSON object by kind; what is not there is never sent. */
export function messageTemplates(variables: NodeJS.ProcessEnv): MessageTemplates {
  return JSON.parse(variables['MESSAGE_TEMPLATES'] ?? '{}') as MessageTemplates
}

/** Now, or once the settings are there. */
type Ask = () => MessageTemplates | Promise<MessageTemplates>

/**
 * The environment's templates, under the ids that the shop's settings give them instead. Which field of a
 * template says what is the environment's alone, so a kind that is not there is never sent.
 */
export const shopTemplates =
  (environment: () => MessageTemplates, settings: Pick<Settings, 'shop'>): Ask =>
  async () => {
    const { templates } = await settings.shop()
    const named = environment()
    const known = messageKinds.flatMap((kind) => {
      const template = named[kind]
      return template ? [[kind, { ...template, id: templates[kind] ?? template.id }] as const] : []
    })
    return Object.fromEntries(known)
  }

/** The ids among them, by kind. */
export const templateIdsOf =
  (templates: Ask): MessageTemplateIds =>
  async () => {
    const known = await templates()
    return messageKinds.flatMap((kind) => {
      const id = known[kind]?.id
      return id === undefined ? [] : [{ kind, id }]
    })
  }

const valueFor = (key: string, text: string): string =>
  key.startsWith('thing') ? Array.from(text).slice(0, THING_LENGTH).join('') : text

/** WeChat's subscription messages. */
export function createMessages(templates: Ask): Messages {
  return {
    async send({ openid, kind, page, fields }) {
      try {
        const template = (await templates())[kind]
        if (!template) return 'refused'
        const data = Object.fromEntries(
          Object.entries(template.fields).map(([name, key]) => [
            key,
            { value: valueFor(key, fields[name] ?? '') },
          ]),
        )
        const message = { touser: openid, templateId: template.id, page, data }
        await sdk.openapi.subscribeMessage.send(message)
        return 'sent'
      } catch (error) {
        return REFUSED.includes((error as { errCode?: unknown }).errCode)
          ? 'refused'
          : 'unavailable'
      }
    },
  }
}
