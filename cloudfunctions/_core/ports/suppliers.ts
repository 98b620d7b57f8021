import type { Supplier } from '@domain/catalogue'

export interface Suppliers {
  /** By name, at most `limit`. */
  all(limit: number): Promise<Supplier[]>
  byId(id: string): Promise<Supplier | null>
  /** One that is there already stays as it is. */
  create(supplier: Supplier): Promise<void>
  /** False when there is none with this id. */
  rename(id: string, name: string): Promise<boolean>
}
