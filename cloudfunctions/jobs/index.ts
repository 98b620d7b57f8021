import { createAlerts } from '../_core/adapters/cloudbase/alerts'
import { createOrders } from '../_core/adapters/cloudbase/orders'
import { createPlatform } from '../_core/adapters/cloudbase/platform'
import { createSoldCounts } from '../_core/adapters/cloudbase/sold-counts'
import { createStocks } from '../_core/adapters/cloudbase/stocks'
import { lazyPayConfig } from '../_core/adapters/wechat-pay/pay-config'
import { createWechatPay } from '../_core/adapters/wechat-pay/wechat-pay'
import { reportOf } from '../_core/dispatch/invocation'
import { createTimerMain } from '../_core/dispatch/triggers'
import { runJobs } from '../_core/usecases/run-jobs'

const platform = createPlatform()
const { database } = platform

const run = runJobs({
  ...platform,
  report: reportOf,
  stocks: createStocks(database),
  orders: createOrders(database),
  alerts: createAlerts(database),
  soldCounts: createSoldCounts(database),
  pay: createWechatPay({ ...platform, config: lazyPayConfig(process.env) }),
})

export const main = createTimerMain('jobs', run, platform)
