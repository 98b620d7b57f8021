import type { MessageKind } from '@domain/message-state'
import type { Staff } from '@domain/staff'
import type { Network } from '@domain/touch'
import type { StoredAddress, User } from '@domain/user'

export interface Users {
  byOpenid(openid: string): Promise<User | null>
  /** 'duplicate' when the person is known already; nothing is written then. */
  create(user: User): Promise<'inserted' | 'duplicate'>
  /** At epoch ms `now`, from when the reports may take it over. */
  setProfile(
    openid: string,
    profile: { nickname: string; avatar: string | null },
    now: number,
  ): Promise<void>
  /** `phone` is sealed. At epoch ms `now`, as setProfile. */
  setPhone(openid: string, phone: string, masked: string, now: number): Promise<void>
  setPrivacy(openid: string, privacy: { version: string; at: number }): Promise<void>
  /** By openid; people who are not known are missing. */
  nicknames(openids: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** One message more of each of these kinds. */
  allowMessages(openid: string, kinds: readonly MessageKind[]): Promise<void>
  /** One message of this kind less; false when the person allows none (any more). */
  spendMessage(openid: string, kind: MessageKind): Promise<boolean>
  /** A spent message that was not sent. */
  giveBackMessage(openid: string, kind: MessageKind): Promise<void>
  /**
   * False, and nothing written, when the network changed since `rev` (its own, Network.rev).
   * `tallyDueAt`: epoch ms from which it may be counted; null: nothing to count.
   */
  setNetwork(
    openid: string,
    rev: number,
    network: Network,
    tallyDueAt: number | null,
  ): Promise<boolean>
  /** False, and nothing written, when the addresses changed since `rev`. */
  setAddresses(openid: string, rev: number, addresses: readonly StoredAddress[]): Promise<boolean>
}

/** Who works for the shop. */
export interface StaffPlaces {
  /** Everybody with a place, at most `limit`. */
  members(limit: number): Promise<User[]>
  byPublicId(publicId: string): Promise<User | null>
  /**
   * Gives a place for the claim at epoch ms `claimedAt` to a person as read (`before`), who has none;
   * false, and nothing written, when the person got one since, or lost it again.
   */
  giveStaff(before: User, staff: Staff, claimedAt: number): Promise<boolean>
  /** Replaces the place that the person has (null: takes it away); false when it is not `before`'s any more. */
  setStaff(before: User, staff: Staff | null): Promise<boolean>
}
