import type { Actor } from '@domain/actor'
import type { User } from '@domain/user'

/** A buyer as timelines name them: nobody reads the nickname of that day. */
export const buyerActor = ({ publicId }: Pick<User, 'publicId'>): Actor => ({
  kind: 'BUYER',
  id: publicId,
  name: '',
})
