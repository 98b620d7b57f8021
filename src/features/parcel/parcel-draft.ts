import { usualCarrier } from './favourite-carriers'
import { plainWaybill, waybillProblem } from '@/lib/waybill'

/** A parcel as it is being filled in. */
export interface ParcelDraft {
  /** A code of domain/carriers; null: not chosen yet. */
  readonly carrier: string | null
  readonly waybill: string
}

/** A new one begins with the company that this device uses most. */
export const newParcel = (): ParcelDraft => ({ carrier: usualCarrier(), waybill: '' })

/** What the server is told of it; null: something is missing or wrong. */
export function parcelOf({ carrier, waybill }: ParcelDraft) {
  if (carrier === null || waybillProblem(waybill) !== null) return null
  return { carrier, waybill: plainWaybill(waybill) }
}
