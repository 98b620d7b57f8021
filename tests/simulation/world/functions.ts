import { createAfterSaleOrders } from '../../../cloudfunctions/_core/adapters/cloudbase/after-sale-orders'
import {
  createAlertDesk,
  createAlerts,
} from '../../../cloudfunctions/_core/adapters/cloudbase/alerts'
import { createAudit } from '../../../cloudfunctions/_core/adapters/cloudbase/audit'
import { createCatalogue } from '../../../cloudfunctions/_core/adapters/cloudbase/catalogue'
import type { Database } from '../../../cloudfunctions/_core/adapters/cloudbase/database'
import { createGoods } from '../../../cloudfunctions/_core/adapters/cloudbase/goods'
import { createGroups } from '../../../cloudfunctions/_core/adapters/cloudbase/groups'
import { createInvites } from '../../../cloudfunctions/_core/adapters/cloudbase/invites'
import { createOrders } from '../../../cloudfunctions/_core/adapters/cloudbase/orders'
import { createPeople } from '../../../cloudfunctions/_core/adapters/cloudbase/people'
import { createReporting } from '../../../cloudfunctions/_core/adapters/cloudbase/reporting'
import { createSellerOrders } from '../../../cloudfunctions/_core/adapters/cloudbase/seller-orders'
import { createSettings } from '../../../cloudfunctions/_core/adapters/cloudbase/settings'
import { createShares } from '../../../cloudfunctions/_core/adapters/cloudbase/shares'
import { createSoldCounts } from '../../../cloudfunctions/_core/adapters/cloudbase/sold-counts'
import { createStocks } from '../../../cloudfunctions/_core/adapters/cloudbase/stocks'
import { createSuppliers } from '../../../cloudfunctions/_core/adapters/cloudbase/suppliers'
import {
  createStaffPlaces,
  createUsers,
} from '../../../cloudfunctions/_core/adapters/cloudbase/users'
import { createBlindIndex } from '../../../cloudfunctions/_core/adapters/crypto/blind-index'
import { createIds } from '../../../cloudfunctions/_core/adapters/crypto/ids'
import { createInviteTokens } from '../../../cloudfunctions/_core/adapters/crypto/invite-tokens'
import { createSealer } from '../../../cloudfunctions/_core/adapters/crypto/sealer'
import type { PayConfig } from '../../../cloudfunctions/_core/adapters/wechat-pay/pay-config'
import { createPayNotifications } from '../../../cloudfunctions/_core/adapters/wechat-pay/pay-notifications'
import { createMain } from '../../../cloudfunctions/_core/dispatch/dispatch'
import { type Main, reportOf } from '../../../cloudfunctions/_core/dispatch/invocation'
import { createHttpMain, createTimerMain } from '../../../cloudfunctions/_core/dispatch/triggers'
import type { Cards } from '../../../cloudfunctions/_core/ports/cards'
import type { Clock } from '../../../cloudfunctions/_core/ports/clock'
import type { Ids } from '../../../cloudfunctions/_core/ports/ids'
import type { Messages } from '../../../cloudfunctions/_core/ports/messages'
import type { Pay } from '../../../cloudfunctions/_core/ports/pay'
import type { ShippingInfo } from '../../../cloudfunctions/_core/ports/shipping-info'
import { orderHandlers } from '../../../cloudfunctions/_core/usecases/order-handlers'
import { receiveNotification } from '../../../cloudfunctions/_core/usecases/receive-notification'
import { runJobs } from '../../../cloudfunctions/_core/usecases/run-jobs'
import { sellerHandlers } from '../../../cloudfunctions/_core/usecases/seller-handlers'

/** What one instance of a function stands on. */
export interface Ground {
  readonly database: Database
  readonly pay: Pay
  readonly messages: Messages
  readonly cards: Cards
  readonly shippingInfo: ShippingInfo
  readonly clock: Clock
  /** In [0, 1), each time another. */
  readonly random: () => number
  /** Of the invocation that begins. */
  readonly openid: () => string | null
  readonly log: (line: string) => void
  readonly payConfig: () => PayConfig
  readonly fieldKey: string
}

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

const hashed = createIds()

/** Derived ids as in the cloud; random ones by the seed. */
function seededIds(random: () => number): Ids {
  const letter = () => ALPHABET[Math.floor(random() * ALPHABET.length)] ?? '0'
  return {
    random: (length) => Array.from({ length }, letter).join(''),
    derived: (length, ...parts) => hashed.derived(length, ...parts),
    fraction: random,
  }
}

function partsOf(ground: Ground) {
  const { database, clock, pay, log, messages, cards, shippingInfo } = ground
  const ids = seededIds(ground.random)
  return {
    ...{ database, clock, pay, log, ids, messages, cards, shippingInfo },
    environment: 'env-sim',
    ...createGoods(database),
    ...createReporting(database),
    shares: createShares(database),
    contentCheck: { publication: () => Promise.resolve('pass' as const) },
    users: createUsers(database),
    audit: createAudit(database),
    staffPlaces: createStaffPlaces(database),
    suppliers: createSuppliers(database),
    invites: createInvites(database),
    inviteTokens: createInviteTokens(ground.fieldKey, ids),
    sellerOrders: createSellerOrders(database),
    people: createPeople(database),
    orders: createOrders(database),
    afterSaleOrders: createAfterSaleOrders(database),
    groups: createGroups(database),
    stocks: createStocks(database),
    alerts: createAlerts(database),
    alertDesk: createAlertDesk(database),
    catalogue: createCatalogue(database, clock),
    settings: createSettings(database, clock),
    soldCounts: createSoldCounts(database),
    sealer: createSealer(ground.fieldKey),
    blindIndex: createBlindIndex(ground.fieldKey),
    report: reportOf,
    caller: () => ({ openid: ground.openid() }),
    trips: () => 0,
    fingerprint: (openid: string) => openid,
  }
}

/** The functions in play, composed as their index.ts does, and how long the platform lets them run, ms. */
export const functions = {
  order: {
    limitMs: 20_000,
    create: (ground: Ground): Main<unknown> => {
      const parts = partsOf(ground)
      return createMain('order', orderHandlers(parts), parts)
    },
  },
  seller: {
    limitMs: 20_000,
    create: (ground: Ground): Main<unknown> => {
      const parts = partsOf(ground)
      return createMain('seller', sellerHandlers(parts), parts)
    },
  },
  'pay-notify': {
    limitMs: 20_000,
    create: (ground: Ground): Main<unknown> => {
      const parts = partsOf(ground)
      const notifications = createPayNotifications(ground.payConfig)
      return createHttpMain('pay-notify', receiveNotification({ ...parts, notifications }), parts)
    },
  },
  jobs: {
    limitMs: 60_000,
    create: (ground: Ground): Main<unknown> => {
      const parts = partsOf(ground)
      return createTimerMain('jobs', runJobs(parts), parts)
    },
  },
} as const

export type FunctionName = keyof typeof functions
