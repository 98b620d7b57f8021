import { createCatalogue } from '../_core/adapters/cloudbase/catalogue'
import {
  createMessages,
  messageTemplates,
  shopTemplates,
} from '../_core/adapters/cloudbase/messages'
import { createPlatform } from '../_core/adapters/cloudbase/platform'
import { createReporting } from '../_core/adapters/cloudbase/reporting'
import { createSettings } from '../_core/adapters/cloudbase/settings'
import { shippingInfo } from '../_core/adapters/cloudbase/shipping-info'
import { createSoldCounts } from '../_core/adapters/cloudbase/sold-counts'
import { createStockLedger } from '../_core/adapters/cloudbase/stock-ledger'
import { createTrade } from '../_core/adapters/cloudbase/trade'
import { lazyPayConfig } from '../_core/adapters/wechat-pay/pay-config'
import { createWechatPay } from '../_core/adapters/wechat-pay/wechat-pay'
import { reportOf } from '../_core/dispatch/invocation'
import { createTimerMain } from '../_core/dispatch/triggers'
import { runJobs } from '../_core/usecases/run-jobs'

const platform = createPlatform()
const { database } = platform
const settings = createSettings(database, platform.clock)

const run = runJobs({
  ...platform,
  report: reportOf,
  ...createTrade(database),
  stockLedger: createStockLedger(database),
  ...createReporting(database),
  catalogue: createCatalogue(database, platform.clock),
  messages: createMessages(shopTemplates(() => messageTemplates(process.env), settings)),
  settings,
  shippingInfo,
  soldCounts: createSoldCounts(database),
  pay: createWechatPay({ ...platform, config: lazyPayConfig(process.env) }),
})

export const main = createTimerMain('jobs', run, platform)
