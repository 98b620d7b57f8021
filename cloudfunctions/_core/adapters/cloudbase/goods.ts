import { createCategories } from './categories'
import type { Database } from './database'
import { createSellerCatalogue } from './seller-catalogue'
import { createSettingsEditor } from './settings-editor'
import { createStockLedger } from './stock-ledger'

/** What the editing of goods and settings stands on. */
export const createGoods = (database: Database) => ({
  categories: createCategories(database),
  sellerCatalogue: createSellerCatalogue(database),
  settingsEditor: createSettingsEditor(database),
  stockLedger: createStockLedger(database),
})
