import type { HandlerTable } from '../dispatch/handler'
import { acceptPrivacy } from './accept-privacy'
import { allowMessages } from './allow-messages'
import { bindPhone } from './bind-phone'
import { enter } from './enter'
import { listAddresses } from './list-addresses'
import { listMessageTemplates } from './list-message-templates'
import { removeAddress } from './remove-address'
import { saveAddress } from './save-address'
import { updateProfile } from './update-profile'

type Deps = Parameters<typeof enter>[0] &
  Parameters<typeof updateProfile>[0] &
  Parameters<typeof bindPhone>[0] &
  Parameters<typeof acceptPrivacy>[0] &
  Parameters<typeof listMessageTemplates>[0] &
  Parameters<typeof allowMessages>[0] &
  Parameters<typeof listAddresses>[0] &
  Parameters<typeof saveAddress>[0] &
  Parameters<typeof removeAddress>[0]

/** Every endpoint of the function `login`. */
export function loginHandlers(deps: Deps): HandlerTable<'login'> {
  return {
    'login.enter': enter(deps),
    'login.updateProfile': updateProfile(deps),
    'login.bindPhone': bindPhone(deps),
    'login.acceptPrivacy': acceptPrivacy(deps),
    'login.messageTemplates': listMessageTemplates(deps),
    'login.allowMessages': allowMessages(deps),
    'login.listAddresses': listAddresses(deps),
    'login.saveAddress': saveAddress(deps),
    'login.removeAddress': removeAddress(deps),
  }
}
