import type { MessageKind } from './message-state'
import type { Staff } from './staff'
import type { Network } from './touch'

export type UserRole = 'buyer'

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
  /** Null: does not work for the shop. */
  readonly staff: Staff | null
  /** When the invite was claimed that the last place in the staff came from, epoch ms; 0: none. It stays when the place is taken away, so no old invite gives it back. */
  readonly staffGrant: number
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
  /** Epoch ms from which a job may count this person into the reports; NEVER: counted. */
  readonly tallyDueAt: number
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

/** Folders that people upload to, each into their own part of it. */
export type UploadFolder = 'avatars' | 'goods' | 'after-sale'

/**
 * Whether a cloud file id (cloud://environment.bucket/path) lies in the part of this folder of this
 * environment that the person may write to.
 */
export function isOwnFile(
  fileId: string,
  folder: UploadFolder,
  publicId: string,
  environment: string,
): boolean {
  const [scheme, , place, top, owner, ...file] = fileId.split('/')
  return (
    scheme === 'cloud:' &&
    place?.startsWith(`${environment}.`) === true &&
    top === folder &&
    owner === publicId &&
    file.length > 0 &&
    file.every((segment) => segment !== '' && segment !== '.' && segment !== '..')
  )
}
