import type { Supplier } from '@domain/catalogue'
import type { Suppliers } from '../../ports/suppliers'
import type { Database } from './database'

const SUPPLIERS = 'suppliers'

/** The collection suppliers, as long as its list. */
export function createSuppliers(database: Database): Suppliers {
  return {
    all: (limit) => database.find<Supplier>(SUPPLIERS, {}, { sort: [['name', 'asc']], limit }),
    byId: (id) => database.findById<Supplier>(SUPPLIERS, id),
    async create(supplier) {
      await database.insert(SUPPLIERS, supplier)
    },
    async rename(id, name) {
      if (await database.updateOne(SUPPLIERS, { _id: id }, { $set: { name } })) return true
      // An update to the same name changes nothing.
      return (await database.findById<Supplier>(SUPPLIERS, id)) !== null
    },
  }
}
