import type { MessageKind } from './message-state'
import type { Network } from './touch'

export type UserRole = 'buyer' | 'seller'

/** An address as the users document holds it: nothing of it in clear. */
export interface StoredAddress {
  readonly id: string
  /** Sealed JSON of Address (domain/address), bound to the owner's openid. */
  readonly sealed: string
  readonly isDefault: boolean
}

/** The users document; `_id` is the openid, which never leaves the server. */
export interface User {
  readonly _id: string
  /** What others may see instead of the openid. */
  readonly publicId: string
  readonly nickname: string
  /** File id. */
  readonly avatar: string | null
  readonly roles: readonly UserRole[]
  /** Sealed mobile number. */
  readonly phone: string | null
  readonly phoneMasked: string | null
  readonly addresses: readonly StoredAddress[]
  readonly privacy: { readonly version: string; readonly at: number } | null
  /** Epoch ms. */
  readonly createdAt: number
  /** Grows with every change of the addresses, so that two at once do not lose one. */
  readonly rev: number
  readonly network: Network
  /** Subscription messages that the person still allows, by kind; WeChat gives no count. */
  readonly messages: Readonly<Partial<Record<MessageKind, number>>>
}

/** '13812345678' -> '138****5678'; anything shorter than 7 characters shows nothing. */
export function maskPhone(phone: string): string {
  if (phone.length < 7) return '****'
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`
}

/** '拼友' and 4 digits. `random` is in [0, 1). */
export function defaultNickname(random: number): string {
  return `拼友${String(Math.floor(random * 10_000)).padStart(4, '0')}`
}

/**
 * Whether a cloud file id (cloud://environment.bucket/path) lies in the folder of this environment
 * that the person may write to.
 */
export function isOwnAvatar(fileId: string, publicId: string, environment: string): boolean {
  const [scheme, , place, folder, owner, ...file] = fileId.split('/')
  return (
    scheme === 'cloud:' &&
    place?.startsWith(`${environment}.`) === true &&
    folder === 'avatars' &&
    owner === publicId &&
    file.length > 0 &&
    file.every((segment) => segment !== '' && segment !== '.' && segment !== '..')
  )
}
