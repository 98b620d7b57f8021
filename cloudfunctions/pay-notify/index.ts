import { createPlatform } from '../_core/adapters/cloudbase/platform'
import { createSettings } from '../_core/adapters/cloudbase/settings'
import { createTrade } from '../_core/adapters/cloudbase/trade'
import { lazyPayConfig } from '../_core/adapters/wechat-pay/pay-config'
import { createPayNotifications } from '../_core/adapters/wechat-pay/pay-notifications'
import { createWechatPay } from '../_core/adapters/wechat-pay/wechat-pay'
import { createHttpMain } from '../_core/dispatch/triggers'
import { receiveNotification } from '../_core/usecases/receive-notification'

const platform = createPlatform()
const { database, clock } = platform
const config = lazyPayConfig(process.env)

const receive = receiveNotification({
  ...platform,
  settings: createSettings(database, clock),
  notifications: createPayNotifications(config),
  pay: createWechatPay({ ...platform, config }),
  ...createTrade(database),
})

export const main = createHttpMain('pay-notify', receive, platform)
