import { contentCheck } from '../_core/adapters/cloudbase/content-check'
import {
  messageTemplates,
  shopTemplates,
  templateIdsOf,
} from '../_core/adapters/cloudbase/messages'
import { phoneNumbers } from '../_core/adapters/cloudbase/phone'
import { createPlatform } from '../_core/adapters/cloudbase/platform'
import { createSettings } from '../_core/adapters/cloudbase/settings'
import { createSealer } from '../_core/adapters/crypto/sealer'
import { createMain } from '../_core/dispatch/dispatch'
import { loginHandlers } from '../_core/usecases/login-handlers'

const platform = createPlatform()
const settings = createSettings(platform.database, platform.clock)

export const main = createMain(
  'login',
  loginHandlers({
    ...platform,
    contentCheck,
    phoneNumbers,
    sealer: createSealer(process.env['FIELD_KEY'] ?? ''),
    templateIds: templateIdsOf(shopTemplates(() => messageTemplates(process.env), settings)),
  }),
  platform,
)
