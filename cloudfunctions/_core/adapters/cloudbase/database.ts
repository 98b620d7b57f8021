export type Collection =
  | 'users'
  | 'categories'
  | 'products'
  | 'stocks'
  | 'orders'
  | 'groups'
  | 'settings'
  | 'alerts'
  | 'shares'
  | 'touches'
  | 'reports'
  | 'report_items'
  | 'customers'
  | 'segments'
  | 'audit'
  | 'invites'
  | 'suppliers'
  | 'stock_movements'

/**
 * A moment by the database's own clock, `offsetMs` from when it carries a request out. Stored, and
 * compared, as a Date. For a field of an insert, a value of `$set` and the operand of a query's operator.
 */
export class DatabaseTime {
  constructor(readonly offsetMs = 0) {}
}

/** Mongo's query syntax with the operators of operators.ts. */
export type Query = Readonly<Record<string, unknown>>
/** One document, named by its id, with more conditions that must hold for the write to happen. */
export type OneQuery = Query & { readonly _id: string }

/** Mongo's update syntax, with these operators only. `$set` replaces whole values. */
export interface Update {
  readonly $set?: Readonly<Record<string, unknown>>
  readonly $unset?: Readonly<Record<string, true>>
  readonly $inc?: Readonly<Record<string, number>>
  readonly $min?: Readonly<Record<string, number>>
  /** One more element at the end of a list. */
  readonly $push?: Readonly<Record<string, unknown>>
}

export interface FindOptions {
  readonly sort?: ReadonlyArray<readonly [field: string, direction: 'asc' | 'desc']>
  /** At most 1,000 (the platform's limit). */
  readonly limit: number
  /** Only these fields, and `_id`. */
  readonly fields?: readonly string[]
}

/** What repositories ask of the document database. Every call is one round trip; each throws Unavailable when the database cannot answer. */
export interface Database {
  find<Doc>(collection: Collection, query: Query, options: FindOptions): Promise<Doc[]>
  findById<Doc>(collection: Collection, id: string): Promise<Doc | null>
  /** 'duplicate', and nothing written, when `_id` or another unique key is taken. */
  insert<Doc extends { readonly _id: string }>(
    collection: Collection,
    doc: Doc,
  ): Promise<'inserted' | 'duplicate'>
  /** True when the document met the conditions and was written. An update must change something. */
  updateOne(collection: Collection, query: OneQuery, update: Update): Promise<boolean>
  /**
   * Writes every document that meets the query, each one atomically, but not all of them together;
   * answers how many. An update must change something in each.
   */
  updateMany(collection: Collection, query: Query, update: Update): Promise<number>
  /** True when the document met the conditions and is gone. */
  remove(collection: Collection, query: OneQuery): Promise<boolean>
}
