import { createCatalogue } from '../_core/adapters/cloudbase/catalogue'
import { createPlatform } from '../_core/adapters/cloudbase/platform'
import { createSettings } from '../_core/adapters/cloudbase/settings'
import { createTrade } from '../_core/adapters/cloudbase/trade'
import { createSealer } from '../_core/adapters/crypto/sealer'
import { lazyPayConfig } from '../_core/adapters/wechat-pay/pay-config'
import { createWechatPay } from '../_core/adapters/wechat-pay/wechat-pay'
import { createMain } from '../_core/dispatch/dispatch'
import { orderHandlers } from '../_core/usecases/order-handlers'

const platform = createPlatform()
const { database, clock } = platform

export const main = createMain(
  'order',
  orderHandlers({
    ...platform,
    catalogue: createCatalogue(database, clock),
    settings: createSettings(database, clock),
    ...createTrade(database),
    sealer: createSealer(process.env['FIELD_KEY'] ?? ''),
    pay: createWechatPay({ ...platform, config: lazyPayConfig(process.env) }),
  }),
  platform,
)
