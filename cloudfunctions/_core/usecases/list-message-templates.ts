import { ok } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import type { MessageTemplateIds } from '../ports/messages'

/** The templates that this mini program may ask for. Reads nothing. */
export function listMessageTemplates({
  templateIds,
}: {
  templateIds: MessageTemplateIds
}): Handler<'login.messageTemplates'> {
  return async () => ok({ templates: [...(await templateIds())] })
}
