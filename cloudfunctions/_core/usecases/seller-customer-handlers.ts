import type { sellerCustomers } from '@contract/seller-customers'
import type { Handlers } from '../dispatch/handler'
import { listSegments, removeSegment, saveSegment } from './change-segments'
import { exportCustomers } from './export-customers'
import { getCustomer } from './get-customer'
import { listCustomers } from './list-customers'
import { noteCustomer, tagCustomer } from './note-customer'
import { personTree } from './person-tree'

type Deps = Parameters<typeof listCustomers>[0] &
  Parameters<typeof getCustomer>[0] &
  Parameters<typeof tagCustomer>[0] &
  Parameters<typeof personTree>[0] &
  Parameters<typeof saveSegment>[0]

/** The endpoints about people, for the function `seller`. */
export function sellerCustomerHandlers(deps: Deps): Handlers<keyof typeof sellerCustomers> {
  return {
    'seller.listCustomers': listCustomers(deps),
    'seller.getCustomer': getCustomer(deps),
    'seller.tagCustomer': tagCustomer(deps),
    'seller.noteCustomer': noteCustomer(deps),
    'seller.personTree': personTree(deps),
    'seller.listSegments': listSegments(deps),
    'seller.saveSegment': saveSegment(deps),
    'seller.removeSegment': removeSegment(deps),
    'seller.exportCustomers': exportCustomers(deps),
  }
}
