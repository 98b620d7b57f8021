/** Why the data folder could not be used. */
export type StoreErrorCode = 'IN_USE' | 'DAMAGED' | 'NOT_WRITABLE' | 'DISK_FULL' | 'CLOSED'

/** The data folder cannot be used; the message is one sentence that a person can act on. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  constructor(
    readonly code: StoreErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** A unique key (an index of the collection, or `_id`) is taken. */
export class DuplicateKeyError extends Error {
  override readonly name = 'DuplicateKeyError'
  constructor(
    readonly collection: string,
    readonly index: string,
    readonly keyValue: Record<string, unknown>,
  ) {
    super(
      `E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${JSON.stringify(keyValue)}`,
    )
  }
}

/** Another transaction holds the document or has changed it since this transaction's snapshot. */
export class WriteConflictError extends Error {
  override readonly name = 'WriteConflictError'
  constructor(collection: string) {
    super(`WriteConflict: a document of ${collection} was changed by another transaction`)
  }
}

/** The transaction was committed, aborted, or has lived longer than its 30 seconds. */
export class TransactionEndedError extends Error {
  override readonly name = 'TransactionEndedError'
}

/** No index serves the query; the message names its shape (fields and operators, never values). */
export class UnindexedQueryError extends Error {
  override readonly name = 'UnindexedQueryError'
  constructor(
    readonly collection: string,
    readonly shape: string,
  ) {
    super(`no index of ${collection} serves the query ${shape}`)
  }
}

export class UnknownCollectionError extends Error {
  override readonly name = 'UnknownCollectionError'
  constructor(readonly collection: string) {
    super(`collection ${collection} does not exist`)
  }
}

/** The caller's query, update, pipeline or document is not one that the store can carry out. */
export class BadRequestError extends Error {
  override readonly name = 'BadRequestError'
}
