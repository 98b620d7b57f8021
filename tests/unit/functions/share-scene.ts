import type { OutputOf } from '@contract/index'
import type { Group } from '@domain/group'
import { fen } from '@domain/money'
import type { Share, ShareTarget } from '@domain/share'
import { NEVER } from '@domain/stock'
import type { TouchRecord } from '@domain/touch-record'
import type { User } from '@domain/user'
import { type Buyer, createScene, type Scene } from './order-scene'

export const DAY = 86_400_000
export const PRODUCT: ShareTarget = { kind: 'product', id: 'p1' }
export const SHOP: ShareTarget = { kind: 'shop' }

export interface ShareScene extends Scene {
  /** A person who came a second after the one before: bound to whoever came earlier. */
  arrive(): Promise<Buyer>
  /** The code of a person's share, in a chat unless told. */
  share(
    by: Buyer,
    how?: { target?: ShareTarget; parent?: string; channel?: 'chat' | 'moments' },
  ): Promise<string>
  /** A sharer, their code, and a friend who came through it. */
  couple(target?: ShareTarget): Promise<{ sharer: Buyer; code: string; friend: Buyer }>
  open(who: Buyer, code: string, requestKey?: string): Promise<OutputOf<'referral.touch'>>
  /** Orders one piece of p1 and pays; the order's id. */
  buy(who: Buyer): Promise<string>
  shareOf(code: string): Promise<Share>
  userOf(who: Buyer): Promise<User>
  records(code: string): Promise<TouchRecord[]>
}

export async function createShareScene(): Promise<ShareScene> {
  const scene = await createScene(10_000)
  const all = async (collection: string) =>
    (await scene.store.find(collection, {}, { sort: [['_id', 1]], limit: 1000 })) as unknown[]
  const one = async (collection: string, _id: string) => {
    const [doc] = await scene.store.find(collection, { _id }, { limit: 1 })
    if (!doc) throw new Error(`${collection} has no ${_id}`)
    return doc as unknown
  }
  const arrive: ShareScene['arrive'] = async () => {
    await scene.clock.advance(1000)
    return scene.person()
  }
  const share: ShareScene['share'] = async (
    { openid },
    { target = PRODUCT, parent = null, channel = 'chat' } = {},
  ) => (await scene.ok(openid, 'referral.prepareShare', { target, parent }))[channel]
  const open: ShareScene['open'] = ({ openid }, code, requestKey) =>
    scene.ok(openid, 'referral.touch', { code, scene: 1007 }, requestKey)
  return {
    ...{ ...scene, arrive, share, open },
    async couple(target = PRODUCT) {
      const sharer = await arrive()
      const code = await share(sharer, { target })
      const friend = await arrive()
      await open(friend, code)
      return { sharer, code, friend }
    },
    async buy(who) {
      const orderId = await scene.order(who, { 'p1-1': 1 })
      await scene.payAt(who, await scene.prepay(who, orderId))
      return orderId
    },
    shareOf: async (code) => (await one('shares', code)) as Share,
    userOf: async ({ openid }) => (await one('users', openid)) as User,
    async records(code) {
      return ((await all('touches')) as TouchRecord[]).filter((record) => record.code === code)
    },
  }
}

/** A group of p1 with one paid seat, put there as it is. */
export const aGroup = (id: string, now: number, more: Partial<Group> = {}): Group => ({
  _id: id,
  productId: 'p1',
  campaignId: 'c-p1',
  size: 3,
  terms: {
    offer: { size: 3, prices: [{ skuId: 'p1-1', price: fen(700) }] },
    durationMs: DAY,
    limitPerPerson: null,
    sharesStock: false,
    newcomersOnly: false,
    leaderDiscount: fen(0),
    listed: true,
    postage: { fee: fen(0), freeFrom: null, regions: [], byWeight: null },
  },
  leaderId: 'o-leader',
  state: 'FORMING',
  seats: {},
  taken: 1,
  missing: 2,
  openedAt: now,
  expiresAt: now + DAY,
  completedBy: null,
  endedAt: null,
  endReason: null,
  cards: [],
  outbox: [],
  outboxDueAt: Number.MAX_SAFE_INTEGER,
  tallyDueAt: NEVER,
  tallied: {},
  rev: 0,
  ...more,
})
