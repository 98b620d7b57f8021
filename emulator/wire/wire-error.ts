import {
  BadRequestError,
  DuplicateKeyError,
  StoreError,
  TransactionEndedError,
  UnindexedQueryError,
  UnknownCollectionError,
  WriteConflictError,
} from '../store/store-errors'

/** What the cloud answers, with HTTP 200, instead of data. */
export interface WireError {
  code: string
  message: string
}

/** A refusal that is the wire's own and not the store's. */
export class WireRefusal extends Error {
  override readonly name = 'WireRefusal'
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/**
 * The cloud's code for what went wrong; wx-server-sdk turns it into a number (COLLECTION_NOT_EXIST
 * -502005, REQUEST_FAILED -502001, a code it does not know -501001). What is no refusal of store
 * or wire is a bug and thrown on.
 */
export function toWireError(error: unknown): WireError {
  if (error instanceof WireRefusal) return { code: error.code, message: error.message }
  if (error instanceof UnknownCollectionError) {
    return {
      code: 'DATABASE_COLLECTION_NOT_EXIST',
      message: `[ResourceNotFound] Db or Table not exist: ${error.collection}. Please check your request, but if the problem cannot be solved, contact us.`,
    }
  }
  if (error instanceof WriteConflictError) {
    return {
      code: 'DATABASE_TRANSACTION_CONFLICT',
      message: `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${error.message}`,
    }
  }
  if (error instanceof TransactionEndedError) return transactionGone(error.message)
  return requestFailed(error)
}

export const transactionGone = (why: string): WireError => ({
  code: 'DATABASE_TRANSACTION_NOT_EXIST',
  message: `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds: ${why}`,
})

function requestFailed(error: unknown): WireError {
  const code = 'DATABASE_REQUEST_FAILED'
  if (error instanceof DuplicateKeyError) {
    return {
      code,
      message: `[FailedOperation.Insert] multiple write errors: [{write errors: [{${error.message}}]}, {<nil>}]`,
    }
  }
  if (error instanceof UnindexedQueryError || error instanceof BadRequestError) {
    return { code, message: `[InvalidParameter] ${error.message}` }
  }
  if (error instanceof StoreError) return { code: 'SYS_ERR', message: error.message }
  throw error
}
