import { readStored, writeStored } from '@/platform/storage'
import type { ProductDraft } from './product-draft'

const KEY = 'product-draft'
/** Another shape of the draft is another version, which nobody restores. */
const VERSION = 1

/** The product that a form began with; nulls and no SKUs: a new one. */
export interface FormOrigin {
  readonly productId: string | null
  readonly rev: number | null
  readonly skuIds: readonly string[]
}

/** What was typed into a form and not saved. */
export interface UnsavedDraft extends FormOrigin {
  readonly draft: ProductDraft
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** What was left in the form of this product (null: of a new one); null: nothing. */
export function unsavedDraft(productId: string | null): UnsavedDraft | null {
  const stored = readStored(KEY)
  if (!isRecord(stored) || stored['version'] !== VERSION || !isRecord(stored['draft'])) return null
  const unsaved = stored as unknown as UnsavedDraft
  return unsaved.productId === productId ? unsaved : null
}

/** Keeps what is in the form; there is room for the last one that was left. */
export const keepUnsaved = (unsaved: UnsavedDraft): void =>
  writeStored(KEY, { version: VERSION, ...unsaved })

/** Forgets what was kept of this product. */
export function forgetUnsaved(productId: string | null): void {
  if (unsavedDraft(productId)) writeStored(KEY, null)
}

/**
 * Whether what was left still fits the product: `as it was`, `changed` since (to be looked through), or
 * `unfit`, since the product has other variants now, which saving would take away.
 */
export function fitOf(unsaved: FormOrigin, now: FormOrigin): 'as it was' | 'changed' | 'unfit' {
  if ([...unsaved.skuIds].sort().join() !== [...now.skuIds].sort().join()) return 'unfit'
  return unsaved.rev === now.rev ? 'as it was' : 'changed'
}
