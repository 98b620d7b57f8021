import * as v from 'valibot'
import { endpoint } from './endpoint'
import { id } from './fields'
import { groupStates } from '@domain/group-state'

/** The seller's work; nobody else may call. */
export const seller = {
  /** Completes a forming group with the members that paid; its page says that the seller did. */
  'seller.completeGroup': endpoint({
    roles: ['seller'],
    input: v.strictObject({ groupId: id }),
    output: v.strictObject({ state: v.picklist(groupStates) }),
    errors: ['GROUP_NOT_FOUND', 'GROUP_ENDED'],
  }),
}
