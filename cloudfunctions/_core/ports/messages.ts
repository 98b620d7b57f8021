import type { MessageKind } from '@domain/message-state'

/** The fields of a kind's template, by our own names; the adapter knows WeChat's. */
export interface Message {
  readonly openid: string
  readonly kind: MessageKind
  /** Page with query that the message opens. */
  readonly page: string
  readonly fields: Readonly<Record<string, string>>
}

/** The templates that the shop chose in WeChat's console. */
export type MessageTemplateIds = () => Promise<
  readonly {
    readonly kind: MessageKind
    readonly id: string
  }[]
>

/** Subscription messages [subscribeMessage.send]. */
export interface Messages {
  /** 'refused': the person did not allow it (any more), or the content is bad: never try again. */
  send(message: Message): Promise<'sent' | 'refused' | 'unavailable'>
}
