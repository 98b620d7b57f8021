import type { Handlers } from '../dispatch/handler'
import type { AlertDesk } from '../ports/alerts'
import { dismissAlert } from './dismiss-alert'
import { listAlerts } from './list-alerts'

interface Deps {
  readonly alertDesk: AlertDesk
}

/** The desk of alerts. */
export function sellerAlertHandlers(
  deps: Deps,
): Handlers<'seller.listAlerts' | 'seller.dismissAlert'> {
  return {
    'seller.listAlerts': listAlerts(deps),
    'seller.dismissAlert': dismissAlert(deps),
  }
}
