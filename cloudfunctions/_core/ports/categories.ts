import type { Category } from '@domain/catalogue'

/** The categories as they are now, for their editors. */
export interface Categories {
  /** In display order. */
  all(): Promise<readonly Category[]>
  insert(category: Category): Promise<'inserted' | 'duplicate'>
  /** False when there is no such category (any more). */
  set(id: string, fields: Partial<Omit<Category, '_id'>>): Promise<boolean>
  remove(id: string): Promise<void>
  /** Whether a product of any state is in it. */
  isUsed(id: string): Promise<boolean>
}
