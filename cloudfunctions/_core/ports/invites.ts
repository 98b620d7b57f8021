import type { Invite } from '@domain/staff-invite'

export interface Invites {
  byId(id: string): Promise<Invite | null>
  /** 'duplicate' when the token is known already; nothing is written then. */
  create(invite: Invite): Promise<'inserted' | 'duplicate'>
  /** For this person, at epoch ms `at`; false when somebody has it already. */
  claim(id: string, openid: string, at: number): Promise<boolean>
}

/** Tokens of invites. */
export interface InviteTokens {
  /** 22 base62 characters that nobody can guess; the same person and request key, the same token. */
  issue(openid: string, requestKey: string): string
  /** The id that its invite has. */
  idOf(token: string): string
}
