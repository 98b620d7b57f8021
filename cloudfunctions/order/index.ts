import { createAfterSaleOrders } from '../_core/adapters/cloudbase/after-sale-orders'
import { createCatalogue } from '../_core/adapters/cloudbase/catalogue'
import { createPlatform } from '../_core/adapters/cloudbase/platform'
import { createSettings } from '../_core/adapters/cloudbase/settings'
import { shippingInfo } from '../_core/adapters/cloudbase/shipping-info'
import { createTrade } from '../_core/adapters/cloudbase/trade'
import { createBlindIndex } from '../_core/adapters/crypto/blind-index'
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
    afterSaleOrders: createAfterSaleOrders(database),
    shippingInfo,
    sealer: createSealer(process.env['FIELD_KEY'] ?? ''),
    blindIndex: createBlindIndex(process.env['FIELD_KEY'] ?? ''),
    pay: createWechatPay({ ...platform, config: lazyPayConfig(process.env) }),
  }),
  platform,
)
