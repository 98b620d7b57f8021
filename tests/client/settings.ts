import type { OutputOf } from '@contract/index'
import type { Fen } from '@domain/money'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** A shop's settings as the seller reads them. */
export const sampleSettings: OutputOf<'seller.getSettings'>['settings'] = {
  shopName: '拼享小店',
  logo: null,
  notice: '全场满 59 元包邮',
  banners: [],
  postage: { fee: 800 as Fen, freeFrom: 5900 as Fen, regions: [], byWeight: null },
  sharing: { protectionMs: 30 * DAY, codeLifeMs: 90 * DAY },
  afterSale: {
    windowMs: 7 * DAY,
    answerMs: 48 * HOUR,
    returnMs: 7 * DAY,
    inspectMs: 10 * DAY,
    receiveMs: 10 * DAY,
  },
  groups: { durationMs: DAY, size: 2 },
  returnAddress: {
    name: '拼享仓库',
    phone: '13800138000',
    region: ['浙江省', '杭州市', '西湖区'],
    detail: '文三路 1 号',
  },
  lowStock: 10,
  templates: {
    GROUP_JOINED: '',
    GROUP_SUCCEEDED: '',
    GROUP_FAILED: '',
    ORDER_SHIPPED: '',
    REFUNDED: '',
  },
}
