import { mayGrant } from '@domain/staff-grants'
import { type Invite, isUsable } from '@domain/staff-invite'
import type { Invites, InviteTokens } from '../ports/invites'
import type { Users } from '../ports/users'

export interface InviteDeps {
  readonly invites: Pick<Invites, 'byId'>
  readonly inviteTokens: Pick<InviteTokens, 'idOf'>
  readonly users: Pick<Users, 'byOpenid'>
}

/** Whether the invite is this person's to use now; its inviter must still be one who may grant it. */
export async function isGood(
  { users }: Pick<InviteDeps, 'users'>,
  invite: Invite,
  openid: string,
  now: number,
): Promise<boolean> {
  if (!isUsable(invite, openid, now)) return false
  const inviter = await users.byOpenid(invite.inviterId)
  return mayGrant(inviter?.staff ?? null, invite.grant)
}

export const findInvite = ({ invites, inviteTokens }: InviteDeps, token: string) =>
  invites.byId(inviteTokens.idOf(token))
