import * as v from 'valibot'
import { attributionReasons, touchOutcomes } from '@domain/share-state'
import { endpoint } from './endpoint'
import { amount, count, cursor, epochMs, fileId, id, page, pageSize } from './fields'
import { face } from './group'
import { sentCode, shareChannel, shareCode, shareTarget } from './share'

const toShare = v.strictObject({
  target: shareTarget,
  /** The code through which the sharer came here; an unknown one is passed over. */
  parent: v.nullable(sentCode),
})

const results = {
  visits: count,
  people: count,
  /** Orders that were paid and not wholly refunded, and what of them was kept, fen. */
  orders: count,
  amount,
}

const shareCard = v.strictObject({
  code: shareCode,
  target: shareTarget,
  /** What it leads to; null when that is gone. */
  product: v.nullable(v.strictObject({ title: v.string(), picture: fileId })),
  channel: shareChannel,
  createdAt: epochMs,
  ...results,
})

const shareNode = v.strictObject({
  code: shareCode,
  /** Null for the asked share itself. */
  parent: v.nullable(shareCode),
  channel: shareChannel,
  createdAt: epochMs,
  /** Nicknames of people further than one step away are masked. */
  who: face,
  isMine: v.boolean(),
  ...results,
})

/** An order that somebody placed who had opened a share of mine. */
const touchedOrder = v.strictObject({
  ref: id,
  at: epochMs,
  /** Masked. */
  buyer: v.string(),
  product: v.strictObject({ title: v.string(), picture: fileId }),
  earned: v.boolean(),
  /** Fen; null unless earned. What was refunded counts nothing. */
  amount: v.nullable(amount),
  refunded: v.boolean(),
  paid: v.boolean(),
  reason: v.picklist(attributionReasons),
})

/** Sharing, binding, and what came of it. */
export const referral = {
  /** The codes for sharing this now; the same for a day, so that they can be fetched before the tap. */
  'referral.prepareShare': endpoint({
    roles: ['buyer'],
    input: toShare,
    output: v.strictObject({
      chat: shareCode,
      moments: shareCode,
      /** WeChat's activity for a group's card that counts up; null when it has none. */
      activityId: v.nullable(v.string()),
    }),
    errors: [],
  }),
  /** A poster's code as a picture. */
  'referral.makePoster': endpoint({
    roles: ['buyer'],
    input: toShare,
    output: v.strictObject({ code: shareCode, picture: fileId }),
    errors: ['POSTER_CODE_UNAVAILABLE'],
  }),
  /** Somebody opened a share: logged, and a new friend is bound. An unknown code is EXPIRED. */
  'referral.touch': endpoint({
    roles: ['buyer'],
    input: v.strictObject({
      code: sentCode,
      /** How the mini program was entered [scene values]. */
      scene: v.nullable(count),
    }),
    output: v.strictObject({
      outcome: v.picklist(touchOutcomes),
      sharer: v.nullable(face),
    }),
    errors: [],
  }),
  /** My shares, newest first; of one target when asked. */
  'referral.myShares': endpoint({
    roles: ['buyer'],
    input: v.strictObject({
      target: v.optional(shareTarget),
      cursor: v.optional(cursor),
      limit: v.optional(pageSize),
    }),
    output: page(shareCard),
    errors: [],
  }),
  /** A share of mine and the shares that came of it, at most 200, the root first. */
  'referral.shareTree': endpoint({
    roles: ['buyer'],
    input: v.strictObject({ code: shareCode }),
    output: v.strictObject({
      nodes: v.array(shareNode),
      /** There are more than are told. */
      capped: v.boolean(),
      /** Levels below the root, and people reached. */
      depth: count,
      reach: count,
    }),
    errors: ['SHARE_NOT_FOUND'],
  }),
  /** Orders by people who opened a share of mine, newest first, earned or not. */
  'referral.touchedOrders': endpoint({
    roles: ['buyer'],
    input: v.strictObject({ cursor: v.optional(cursor), limit: v.optional(pageSize) }),
    output: page(touchedOrder),
    errors: [],
  }),
  /** Why I did, or did not, earn from this order. */
  'referral.explain': endpoint({
    roles: ['buyer'],
    input: v.strictObject({ ref: id }),
    output: v.strictObject({
      ...touchedOrder.entries,
      protectionMs: count,
      /** What the buyer had opened before, oldest first; others' names are not told. */
      touches: v.array(
        v.strictObject({
          at: epochMs,
          until: epochMs,
          channel: shareChannel,
          isMine: v.boolean(),
          /** The one that bound the buyer, and the one that earned. */
          bound: v.boolean(),
          earns: v.boolean(),
        }),
      ),
    }),
    errors: ['ORDER_NOT_FOUND'],
  }),
}
