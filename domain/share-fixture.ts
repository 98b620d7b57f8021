import { newShare, type Share, type ShareDraft } from './share'
import type { Touch } from './touch'

export const DAY = 86_400_000
export const sharing = { protectionMs: 30 * DAY, codeLifeMs: 90 * DAY }

/** A sharer who was here since 0, sharing a product into a chat; for tests. */
export const aDraft = (more: Partial<ShareDraft> = {}): ShareDraft => ({
  sharer: { _id: 'o-sharer', publicId: 'u-sharer', nickname: '小明', avatar: null, createdAt: 0 },
  target: { kind: 'product', id: 'p1' },
  channel: 'chat',
  parent: null,
  campaign: null,
  productId: 'p1',
  ...more,
})

export const aShare = (more: Partial<Share> = {}): Share => ({
  ...newShare('code000001', aDraft(), sharing, 1000),
  ...more,
})

export const aTouch = (more: Partial<Touch> = {}): Touch => ({
  code: 'code000001',
  sharerId: 'o-sharer',
  channel: 'chat',
  at: 1000,
  until: 2000,
  ...more,
})
