import type { Handlers } from '../dispatch/handler'
import { showDashboard } from './show-dashboard'

/** The dashboard, for the function `seller`. */
export function sellerReportHandlers(
  deps: Parameters<typeof showDashboard>[0],
): Handlers<'seller.dashboard'> {
  return { 'seller.dashboard': showDashboard(deps) }
}
