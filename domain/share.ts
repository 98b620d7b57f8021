import type { ShareChannel } from './share-state'
import type { SharingSettings } from './shop-settings'
import { NEVER } from './stock'
import type { User } from './user'

/** Where a share leads. `shop` has no id. */
export type ShareTarget =
  { readonly kind: 'product' | 'group'; readonly id: string } | { readonly kind: 'shop' }

/** The document under an opaque code; see docs/adr/0008. */
export interface Share {
  /** The code: ten base62 characters. */
  readonly _id: string
  /** Openid. */
  readonly sharerId: string
  /** Epoch ms since when the sharer is known here; a visitor is bound only to someone known longer. */
  readonly sharerSince: number
  readonly sharer: {
    readonly publicId: string
    readonly nickname: string
    readonly avatar: string | null
  }
  readonly target: ShareTarget
  readonly channel: ShareChannel
  /** The share that brought the sharer here, if one did. */
  readonly parent: string | null
  /** The codes above it, the root first, at most MAX_ANCESTORS: the root and the nearest. */
  readonly ancestors: readonly string[]
  /** The group campaign it was made for, if any. */
  readonly campaign: string | null
  readonly createdAt: number
  /** Epoch ms after which it opens its target without attribution. */
  readonly expiresAt: number
  /** How long a touch through it earns, ms, from the touch. */
  readonly protectionMs: number
  /** What it leads to in the end, for lists; null: the shop. */
  readonly productId: string | null
  /** File id of its mini program code; null until one was drawn. */
  readonly picture: string | null
  /**
   * Known to have gone out: a poster, or opened by somebody. The others were only made ready before
   * the tap, and WeChat does not say whether there was one.
   */
  readonly sent: boolean
  /** Opened how often, by how many people. Not money: an approximation is good enough. */
  readonly visits: number
  readonly people: number
  /** Epoch ms of the first time that somebody opened it, as far as it is known; null: never. */
  readonly openedAt: number | null
  /** Epoch ms from which a job may count it into the reports; NEVER: nothing to count. */
  readonly tallyDueAt: number
  /** Whether the reports count it as opened. */
  readonly tallied: boolean
}

export const CODE_LENGTH = 10
export const MAX_ANCESTORS = 12

const DAY_MS = 86_400_000
/** Days begin at midnight in China. */
const CHINA_MS = 8 * 3_600_000
const CODE = /^[0-9A-Za-z]{10}$/

export const isCode = (text: string): boolean => CODE.test(text)

/** One text for each target: 'product:p1', 'group:g1', 'shop'. */
export const targetKey = (target: ShareTarget): string =>
  target.kind === 'shop' ? 'shop' : `${target.kind}:${target.id}`

export interface ShareDraft {
  readonly sharer: Pick<User, '_id' | 'publicId' | 'nickname' | 'avatar' | 'createdAt'>
  readonly target: ShareTarget
  readonly channel: ShareChannel
  readonly parent: Pick<Share, '_id' | 'ancestors'> | null
  readonly campaign: string | null
  readonly productId: string | null
}

/** What the code is derived from: the same share all day (epoch ms `now`, China's day). */
export function codeParts({ sharer, target, channel, parent }: ShareDraft, now: number): string[] {
  const day = Math.floor((now + CHINA_MS) / DAY_MS)
  return [sharer._id, targetKey(target), channel, parent?._id ?? '', String(day)]
}

/**
 * The codes above a share made through `parent`, the root first. A longer line keeps its root, so
 * that the root's tree stays whole, and the nearest ones.
 */
export function ancestorsOf(parent: Pick<Share, '_id' | 'ancestors'> | null): readonly string[] {
  if (parent === null) return []
  const line = [...parent.ancestors, parent._id]
  const [root = parent._id] = line
  return line.length <= MAX_ANCESTORS ? line : [root, ...line.slice(1 - MAX_ANCESTORS)]
}

/** A share under `code`, made at epoch ms `now`. */
export function newShare(
  code: string,
  draft: ShareDraft,
  { protectionMs, codeLifeMs }: SharingSettings,
  now: number,
): Share {
  const { sharer, target, channel, parent, campaign, productId } = draft
  return {
    _id: code,
    sharerId: sharer._id,
    sharerSince: sharer.createdAt,
    sharer: { publicId: sharer.publicId, nickname: sharer.nickname, avatar: sharer.avatar },
    target,
    channel,
    parent: parent?._id ?? null,
    ancestors: ancestorsOf(parent),
    campaign,
    createdAt: now,
    expiresAt: now + codeLifeMs,
    protectionMs,
    productId,
    picture: null,
    sent: channel === 'poster',
    visits: 0,
    people: 0,
    openedAt: null,
    tallyDueAt: NEVER,
    tallied: false,
  }
}

/** Whether a touch through it counts at epoch ms `now`. */
export const isAlive = (share: Pick<Share, 'expiresAt'>, now: number): boolean =>
  now < share.expiresAt
