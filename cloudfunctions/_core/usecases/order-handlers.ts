import type { HandlerTable } from '../dispatch/handler'
import { afterSaleHandlers } from './after-sale-handlers'
import { cancelOrder } from './cancel-order'
import { checkPayment } from './check-payment'
import { chooseGroup } from './choose-group'
import { confirmReceipt } from './confirm-receipt'
import { countOrders } from './count-orders'
import { createOrder } from './create-order'
import { getOrder } from './get-order'
import { leaveGroup } from './leave-group'
import { listOrders } from './list-orders'
import { prepayOrder } from './prepay-order'
import { quoteOrder } from './quote-order'

type DepsOf<UseCases extends readonly ((deps: never) => unknown)[]> = UseCases[number] extends (
  deps: infer Deps,
) => unknown
  ? Deps
  : never

type Deps = DepsOf<
  [
    typeof quoteOrder,
    typeof createOrder,
    typeof prepayOrder,
    typeof checkPayment,
    typeof cancelOrder,
    typeof leaveGroup,
    typeof chooseGroup,
    typeof listOrders,
    typeof getOrder,
    typeof countOrders,
    typeof afterSaleHandlers,
    typeof confirmReceipt,
  ]
>

/** Every endpoint of the function `order`. */
export function orderHandlers(deps: Deps): HandlerTable<'order'> {
  return {
    ...afterSaleHandlers(deps),
    'order.quote': quoteOrder(deps),
    'order.create': createOrder(deps),
    'order.prepay': prepayOrder(deps),
    'order.checkPayment': checkPayment(deps),
    'order.cancel': cancelOrder(deps),
    'order.leaveGroup': leaveGroup(deps),
    'order.chooseGroup': chooseGroup(deps),
    'order.list': listOrders(deps),
    'order.get': getOrder(deps),
    'order.counts': countOrders(deps),
    'order.confirmReceipt': confirmReceipt(deps),
  }
}
