import type { HandlerTable } from '../dispatch/handler'
import { completeGroup } from './complete-group'
import { sellerAfterSaleHandlers } from './seller-after-sale-handlers'
import { sellerAlertHandlers } from './seller-alert-handlers'
import { sellerCustomerHandlers } from './seller-customer-handlers'
import { sellerOrderHandlers } from './seller-order-handlers'
import { sellerOrderReadHandlers } from './seller-order-read-handlers'
import { sellerProductHandlers } from './seller-product-handlers'
import { sellerReportHandlers } from './seller-report-handlers'
import { sellerSettingsHandlers } from './seller-settings-handlers'
import { sellerStaffHandlers } from './seller-staff-handlers'

type Deps = Parameters<typeof completeGroup>[0] &
  Parameters<typeof sellerStaffHandlers>[0] &
  Parameters<typeof sellerProductHandlers>[0] &
  Parameters<typeof sellerCustomerHandlers>[0] &
  Parameters<typeof sellerReportHandlers>[0] &
  Parameters<typeof sellerSettingsHandlers>[0] &
  Parameters<typeof sellerAfterSaleHandlers>[0] &
  Parameters<typeof sellerAlertHandlers>[0] &
  Parameters<typeof sellerOrderHandlers>[0] &
  Parameters<typeof sellerOrderReadHandlers>[0]

/** Every endpoint of the function `seller`. */
export function sellerHandlers(deps: Deps): HandlerTable<'seller'> {
  return {
    ...sellerStaffHandlers(deps),
    ...sellerProductHandlers(deps),
    ...sellerCustomerHandlers(deps),
    ...sellerReportHandlers(deps),
    ...sellerSettingsHandlers(deps),
    ...sellerAfterSaleHandlers(deps),
    ...sellerAlertHandlers(deps),
    ...sellerOrderHandlers(deps),
    ...sellerOrderReadHandlers(deps),
    'seller.completeGroup': completeGroup(deps),
  }
}
