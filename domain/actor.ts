/** Who did something: a buyer or a member of staff by public id, the latter with the name colleagues use. */
export interface Actor {
  readonly kind: 'BUYER' | 'STAFF' | 'SYSTEM'
  readonly id: string
  readonly name: string
}

/** What happens by itself. */
export const SYSTEM: Actor = { kind: 'SYSTEM', id: '', name: '' }
