import type { User } from '@domain/user'

/** What colleagues see of a person in a list. */
export type PersonCard = Pick<User, 'publicId' | 'nickname' | 'avatar'>

export interface People {
  /** By openid, in one query; people who are not known are missing. */
  cards(openids: readonly string[]): Promise<ReadonlyMap<string, PersonCard>>
}
