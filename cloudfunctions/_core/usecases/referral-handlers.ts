import type { HandlerTable } from '../dispatch/handler'
import { explainOrder } from './explain-order'
import { makePoster } from './make-poster'
import { myShares } from './my-shares'
import { prepareShare } from './prepare-share'
import { shareTree } from './share-tree'
import { touchShare } from './touch-share'
import { touchedOrders } from './touched-orders'

type Deps = Parameters<typeof prepareShare>[0] &
  Parameters<typeof makePoster>[0] &
  Parameters<typeof touchShare>[0] &
  Parameters<typeof myShares>[0] &
  Parameters<typeof shareTree>[0] &
  Parameters<typeof touchedOrders>[0] &
  Parameters<typeof explainOrder>[0]

/** Every endpoint of the function `referral`. */
export function referralHandlers(deps: Deps): HandlerTable<'referral'> {
  return {
    'referral.prepareShare': prepareShare(deps),
    'referral.makePoster': makePoster(deps),
    'referral.touch': touchShare(deps),
    'referral.myShares': myShares(deps),
    'referral.shareTree': shareTree(deps),
    'referral.touchedOrders': touchedOrders(deps),
    'referral.explain': explainOrder(deps),
  }
}
