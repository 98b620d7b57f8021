/** What the rest of the emulator (and later the simulation) may ask of the document store. */
export type Doc = Record<string, unknown> & { _id: string }
/** Mongo query, update and sort syntax, as plain JavaScript values (Date, RegExp included). */
export type Query = Record<string, unknown>
export type Update = Record<string, unknown>

export interface FindOptions {
  sort?: ReadonlyArray<readonly [field: string, direction: 1 | -1]>
  skip?: number
  limit?: number
  projection?: Record<string, unknown>
}

export interface UpdateResult {
  /** Documents matched and written. */
  updated: number
  upsertedId?: string
}

/** Reads and writes of one collection; the same inside a transaction and outside. */
export interface StoreOps {
  find(collection: string, query: Query, options?: FindOptions): Promise<Doc[]>
  count(collection: string, query: Query): Promise<number>
  aggregate(collection: string, stages: ReadonlyArray<Record<string, unknown>>): Promise<Doc[]>
  /** Refuses with DuplicateKeyError and writes none of the documents when a unique key is taken. */
  insert(collection: string, docs: ReadonlyArray<Record<string, unknown>>): Promise<string[]>
  update(
    collection: string,
    query: Query,
    update: Update,
    options?: { multi?: boolean; upsert?: boolean; replace?: boolean },
  ): Promise<UpdateResult>
  remove(collection: string, query: Query, options?: { multi?: boolean }): Promise<number>
}

export interface StoreTransaction extends StoreOps {
  commit(): Promise<void>
  abort(): Promise<void>
}

export interface Store extends StoreOps {
  /** Snapshot isolation; an operation on a document that another transaction wrote throws WriteConflictError at once. */
  begin(): Promise<StoreTransaction>
  createCollection(name: string): Promise<void>
  collections(): string[]
  /** Documents looked at since the start, for the growth benchmark. */
  readonly examined: number
  /** Flushes and releases the data folder. */
  close(): Promise<void>
}

/** One file declares these for the emulator and for deployment: cloudfunctions/database/indexes.json. */
export interface IndexSpec {
  name: string
  keys: ReadonlyArray<readonly [field: string, direction: 1 | -1]>
  unique?: boolean
}

export interface StoreOptions {
  /** Absent: memory only. */
  folder?: string
  indexes: Readonly<Record<string, readonly IndexSpec[]>>
  /** Refuse a query that no index serves, naming the query's shape. */
  refuseScans?: boolean
  now?: () => number
  /** Journal bytes after which a snapshot is written in the background; by default 32 MiB. */
  rotateBytes?: number
}
