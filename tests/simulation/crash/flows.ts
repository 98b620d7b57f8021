import { afterSaleFlows } from './after-sale-flows'
import type { CrashFlow } from './flow'
import { groupFlows } from './group-flows'
import { lateFlows } from './late-flows'
import { purchaseFlows } from './purchase-flows'
import { sellerFlows } from './seller-flows'

/** Every flow whose writes are tried as crash points. */
export const crashFlows: readonly CrashFlow[] = [
  ...purchaseFlows,
  ...groupFlows,
  ...lateFlows,
  ...sellerFlows,
  ...afterSaleFlows,
]
