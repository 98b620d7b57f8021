import type { Supplier } from '../../domain/catalogue'

/** Whose goods a category holds; the others are the shop's own. */
export const suppliersByCategory: Readonly<Record<string, Supplier>> = {
  fruit: { _id: 'sunny-orchard', name: '向阳果园' },
  tea: { _id: 'cloud-tea', name: '云岭茶庄' },
}
