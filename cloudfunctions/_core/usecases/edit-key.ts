import type { Ids } from '../ports/ids'

/** The name of one press of a button, the same for each of its repeats. */
export const editKeyOf = (
  ids: Ids,
  { actor, requestKey }: { actor: { readonly openid: string }; requestKey: string },
): string => ids.derived(20, actor.openid, requestKey)
