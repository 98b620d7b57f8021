import type { Grant } from './staff-grants'

/** An invite is good for so long, ms. */
export const INVITE_MS = 24 * 3_600_000

/** The invites document; `_id` is a hash of the token, which only the link has. */
export interface Invite {
  readonly _id: string
  readonly name: string
  readonly grant: Grant
  /** Openid of the colleague; the invite is worth what that one may grant when it is used. */
  readonly inviterId: string
  /** Epoch ms. */
  readonly expiresAt: number
  /** Openid; null: nobody yet. */
  readonly claimedBy: string | null
  /** Epoch ms, later than every claim of the same person that led to a place; 0: not yet. */
  readonly claimedAt: number
}

/** Whether this person may use it at epoch ms `now`; again, when they claimed it and got no place yet. */
export const isUsable = ({ claimedBy, expiresAt }: Invite, openid: string, now: number): boolean =>
  now < expiresAt && (claimedBy === null || claimedBy === openid)
