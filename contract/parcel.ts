import * as v from 'valibot'
import { carriers } from '@domain/carriers'
import { count, epochMs, id } from './fields'

/** Letters and digits, as printed under the bar code; full-width and lower case are made plain. */
export const waybill = v.pipe(
  v.string(),
  v.maxLength(60),
  v.transform((typed) => typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()),
  v.regex(/^[A-Z0-9]{6,32}$/),
)

/** A waybill as it stands in a file, made plain; null: none. */
export function readWaybill(typed: string): string | null {
  const read = v.safeParse(waybill, typed)
  return read.success ? read.output : null
}

export const carrier = v.pipe(
  v.string(),
  v.maxLength(16),
  v.check((code) => carriers.some((known) => known.code === code)),
)

/** How a parcel travels, as somebody types it. */
export const parcelInput = v.strictObject({ carrier, waybill })

export const parcel = v.strictObject({ carrier: v.string(), waybill: v.string() })

const pieces = v.strictObject({ skuId: id, quantity: count })

export const shipment = v.strictObject({
  id,
  carrier: v.string(),
  waybill: v.string(),
  lines: v.array(pieces),
  at: epochMs,
  corrected: v.boolean(),
})

export const actor = v.strictObject({
  kind: v.picklist(['BUYER', 'STAFF', 'SYSTEM']),
  id: v.string(),
  name: v.string(),
})
