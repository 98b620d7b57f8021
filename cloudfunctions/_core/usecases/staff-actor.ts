import type { Actor } from '@domain/actor'
import type { Colleague } from '../dispatch/handler'

/** Whom the timeline names. */
export function staffActor({ user, staff }: Pick<Colleague, 'user' | 'staff'>): Actor {
  return { kind: 'STAFF', id: user.publicId, name: staff.name }
}
