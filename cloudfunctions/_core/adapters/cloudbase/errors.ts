import { Unavailable } from '../../ports/unavailable'

/** TCB SYS_ERR: what the SDK shows for every code it does not know, network failures among them. */
const SYSTEM_ERROR = -501001

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '')

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'errCode' in error ? error.errCode : undefined

/** Both spellings of a unique violation that were seen: E11000 under -502001, and the vendor's own name. */
export const isDuplicateKey = (error: unknown): boolean =>
  /E11000|DATABASE_DUPLICATE_WRITE|duplicate key/i.test(messageOf(error))

/** The error to throw on: Unavailable where a retry may help, else the error itself, which is a bug of ours. */
export function toThrown(error: unknown): unknown {
  return codeOf(error) === SYSTEM_ERROR ? new Unavailable('database', { cause: error }) : error
}
