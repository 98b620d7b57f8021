import * as v from 'valibot'
import { groupStates } from '@domain/group-state'
import { endpoint, staff } from './endpoint'
import { id } from './fields'
import { sellerAfterSale } from './seller-after-sale'
import { sellerCustomers } from './seller-customers'
import { sellerOrders } from './seller-orders'
import { sellerProducts } from './seller-products'
import { sellerReports } from './seller-reports'
import { sellerSettings } from './seller-settings'
import { sellerStaff } from './seller-staff'

/** The work of the shop's staff; each endpoint says which of them may call. */
export const seller = {
  ...sellerStaff,
  ...sellerOrders,
  ...sellerAfterSale,
  ...sellerProducts,
  ...sellerCustomers,
  ...sellerReports,
  ...sellerSettings,
  /** Completes a forming group with the members that paid; its page says that the seller did. */
  'seller.completeGroup': endpoint({
    roles: staff('PRODUCTS', { audited: true }),
    input: v.strictObject({ groupId: id }),
    output: v.strictObject({ state: v.picklist(groupStates) }),
    errors: ['GROUP_NOT_FOUND', 'GROUP_ENDED'],
  }),
}
