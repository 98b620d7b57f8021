import type { StoredAddress, User } from '@domain/user'

export interface Users {
  byOpenid(openid: string): Promise<User | null>
  /** 'duplicate' when the person is known already; nothing is written then. */
  create(user: User): Promise<'inserted' | 'duplicate'>
  setProfile(openid: string, profile: { nickname: string; avatar: string | null }): Promise<void>
  /** `phone` is sealed. */
  setPhone(openid: string, phone: string, masked: string): Promise<void>
  setPrivacy(openid: string, privacy: { version: string; at: number }): Promise<void>
  /** False, and nothing written, when the addresses changed since `rev`. */
  setAddresses(openid: string, rev: number, addresses: readonly StoredAddress[]): Promise<boolean>
}
