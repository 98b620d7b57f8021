import { ok } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import type { AlertDesk } from '../ports/alerts'

/** Somebody looked at it; a repeat answers the same. */
export function dismissAlert({
  alertDesk,
}: {
  alertDesk: Pick<AlertDesk, 'dismiss'>
}): Handler<'seller.dismissAlert'> {
  return async ({ input: { alertId }, now }) => {
    await alertDesk.dismiss(alertId, now)
    return ok({})
  }
}
