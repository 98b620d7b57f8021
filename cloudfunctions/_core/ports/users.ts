import type { MessageKind } from '@domain/message-state'
import type { Network } from '@domain/touch'
import type { StoredAddress, User } from '@domain/user'

export interface Users {
  byOpenid(openid: string): Promise<User | null>
  /** 'duplicate' when the person is known already; nothing is written then. */
  create(user: User): Promise<'inserted' | 'duplicate'>
  setProfile(openid: string, profile: { nickname: string; avatar: string | null }): Promise<void>
  /** `phone` is sealed. */
  setPhone(openid: string, phone: string, masked: string): Promise<void>
  setPrivacy(openid: string, privacy: { version: string; at: number }): Promise<void>
  /** By openid; people who are not known are missing. */
  nicknames(openids: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** One message more of each of these kinds. */
  allowMessages(openid: string, kinds: readonly MessageKind[]): Promise<void>
  /** One message of this kind less; false when the person allows none (any more). */
  spendMessage(openid: string, kind: MessageKind): Promise<boolean>
  /** A spent message that was not sent. */
  giveBackMessage(openid: string, kind: MessageKind): Promise<void>
  /** False, and nothing written, when the network changed since `rev` (its own, Network.rev). */
  setNetwork(openid: string, rev: number, network: Network): Promise<boolean>
  /** False, and nothing written, when the addresses changed since `rev`. */
  setAddresses(openid: string, rev: number, addresses: readonly StoredAddress[]): Promise<boolean>
}
