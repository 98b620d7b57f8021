import * as v from 'valibot'
import { shareChannels } from '@domain/share-state'
import { id } from './fields'

/** A share's opaque code: all that a card's path or a poster's scene carries. */
export const shareCode = v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{10}$/))

/** What a visitor may send as a code: anything short, since people type and forge. */
export const sentCode = v.pipe(v.string(), v.maxLength(64))

export const shareTarget = v.variant('kind', [
  v.strictObject({ kind: v.literal('product'), id }),
  v.strictObject({ kind: v.literal('group'), id }),
  v.strictObject({ kind: v.literal('shop') }),
])

export const shareChannel = v.picklist(shareChannels)
