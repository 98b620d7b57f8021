import { contentCheck } from '../_core/adapters/cloudbase/content-check'
import { messageTemplates, templateIdsOf } from '../_core/adapters/cloudbase/messages'
import { phoneNumbers } from '../_core/adapters/cloudbase/phone'
import { createPlatform } from '../_core/adapters/cloudbase/platform'
import { createSealer } from '../_core/adapters/crypto/sealer'
import { createMain } from '../_core/dispatch/dispatch'
import { loginHandlers } from '../_core/usecases/login-handlers'

const platform = createPlatform()

export const main = createMain(
  'login',
  loginHandlers({
    ...platform,
    contentCheck,
    phoneNumbers,
    sealer: createSealer(process.env['FIELD_KEY'] ?? ''),
    templateIds: templateIdsOf(() => messageTemplates(process.env)),
  }),
  platform,
)
