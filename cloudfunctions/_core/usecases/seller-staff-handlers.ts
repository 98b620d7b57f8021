import type { sellerStaff } from '@contract/seller-staff'
import type { Handlers } from '../dispatch/handler'
import { acceptInvite } from './accept-invite'
import { changeStaff } from './change-staff'
import { inviteStaff } from './invite-staff'
import { listAudit } from './list-audit'
import { listStaff } from './list-staff'
import { revokeStaff } from './revoke-staff'
import { saveSupplier } from './save-supplier'
import { showInvite } from './show-invite'

type Deps = Parameters<typeof acceptInvite>[0] &
  Parameters<typeof changeStaff>[0] &
  Parameters<typeof inviteStaff>[0] &
  Parameters<typeof listAudit>[0] &
  Parameters<typeof listStaff>[0] &
  Parameters<typeof revokeStaff>[0] &
  Parameters<typeof saveSupplier>[0] &
  Parameters<typeof showInvite>[0]

/** Who works for the shop, and what they did. */
export function sellerStaffHandlers(deps: Deps): Handlers<keyof typeof sellerStaff> {
  return {
    'seller.listStaff': listStaff(deps),
    'seller.saveSupplier': saveSupplier(deps),
    'seller.inviteStaff': inviteStaff(deps),
    'seller.showInvite': showInvite(deps),
    'seller.acceptInvite': acceptInvite(deps),
    'seller.changeStaff': changeStaff(deps),
    'seller.revokeStaff': revokeStaff(deps),
    'seller.listAudit': listAudit(deps),
  }
}
