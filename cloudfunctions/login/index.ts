import { contentCheck } from '../_core/adapters/cloudbase/content-check'
import { phoneNumbers } from '../_core/adapters/cloudbase/phone'
import { createPlatform } from '../_core/adapters/cloudbase/platform'
import { createSealer } from '../_core/adapters/crypto/sealer'
import { createMain } from '../_core/dispatch/dispatch'
import { acceptPrivacy } from '../_core/usecases/accept-privacy'
import { bindPhone } from '../_core/usecases/bind-phone'
import { enter } from '../_core/usecases/enter'
import { listAddresses } from '../_core/usecases/list-addresses'
import { removeAddress } from '../_core/usecases/remove-address'
import { saveAddress } from '../_core/usecases/save-address'
import { updateProfile } from '../_core/usecases/update-profile'

const platform = createPlatform()
const sealer = createSealer(process.env['FIELD_KEY'] ?? '')
const deps = { ...platform, sealer, contentCheck, phoneNumbers }

export const main = createMain(
  'login',
  {
    'login.enter': enter(deps),
    'login.updateProfile': updateProfile(deps),
    'login.bindPhone': bindPhone(deps),
    'login.acceptPrivacy': acceptPrivacy(deps),
    'login.listAddresses': listAddresses(deps),
    'login.saveAddress': saveAddress(deps),
    'login.removeAddress': removeAddress(deps),
  },
  platform,
)
