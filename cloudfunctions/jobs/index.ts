import { createCatalogue } from '../_core/adapters/cloudbase/catalogue'
import { createMessages, messageTemplates } from '../_core/adapters/cloudbase/messages'
import { createPlatform } from '../_core/adapters/cloudbase/platform'
import { createSoldCounts } from '../_core/adapters/cloudbase/sold-counts'
import { createTrade } from '../_core/adapters/cloudbase/trade'
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
  ...createTrade(database),
  catalogue: createCatalogue(database, platform.clock),
  messages: createMessages(() => messageTemplates(process.env)),
  soldCounts: createSoldCounts(database),
  pay: createWechatPay({ ...platform, config: lazyPayConfig(process.env) }),
})

export const main = createTimerMain('jobs', run, platform)
