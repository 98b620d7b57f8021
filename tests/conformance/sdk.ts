/** What these cases call of wx-server-sdk, whose own types say `any` for most of it. */
export interface Query {
  where(query: object): Query
  orderBy(field: string, direction: 'asc' | 'desc'): Query
  limit(max: number): Query
  skip(offset: number): Query
  field(fields: Record<string, boolean>): Query
  get(): Promise<{ data: Fields[] }>
  count(): Promise<{ total: number }>
  update(options: { data: object; multi?: boolean }): Promise<{ stats: { updated: number } }>
  remove(options?: { multi?: boolean }): Promise<{ stats: { removed: number } }>
}

export type Fields = Record<string, unknown>

export interface DocumentReference {
  field(fields: Record<string, boolean>): DocumentReference
  get(): Promise<{ data: Fields | null }>
  set(options: {
    data: object
  }): Promise<{ _id: string; stats: { updated: number; created: number } }>
  update(options: { data: object }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

export interface Aggregate {
  match(query: object): Aggregate
  sort(order: Record<string, 1 | -1>): Aggregate
  limit(max: number): Aggregate
  skip(count: number): Aggregate
  group(spec: object): Aggregate
  project(spec: object): Aggregate
  lookup(spec: object): Aggregate
  unwind(path: string): Aggregate
  end(): Promise<{ list: Fields[] }>
}

export interface Collection extends Query {
  doc(id: string): DocumentReference
  add(options: { data: object }): Promise<{ _id: string; _ids: string[] }>
  aggregate(): Aggregate
}

export interface Transaction {
  collection(name: string): Collection
  commit(): Promise<unknown>
  rollback(reason?: unknown): Promise<unknown>
}

type Commands = Record<
  | 'eq'
  | 'neq'
  | 'gt'
  | 'gte'
  | 'lt'
  | 'lte'
  | 'in'
  | 'nin'
  | 'exists'
  | 'all'
  | 'elemMatch'
  | 'size'
  | 'set'
  | 'inc'
  | 'mul'
  | 'min'
  | 'max'
  | 'push'
  | 'pull'
  | 'addToSet'
  | 'unshift',
  (operand: unknown) => Command
> & {
  and(...operands: unknown[]): Command
  or(...operands: unknown[]): Command
  remove(): Command
  pop(): Command
  shift(): Command
  aggregate: Record<string, (operand: unknown) => unknown>
}

/** A value made by db.command. */
export interface Command {
  and(other: Command): Command
  or(other: Command): Command
}

export interface Database {
  command: Commands
  collection(name: string): Collection
  createCollection(name: string): Promise<unknown>
  serverDate(options?: { offset: number }): object
  RegExp(options: { regexp: string; options?: string }): object
  startTransaction(): Promise<Transaction>
  runTransaction<Result>(
    callback: (transaction: Transaction) => Promise<Result>,
    times?: number,
  ): Promise<Result>
}

export interface Cloud {
  init(options: { env: string }): void
  database(options?: { throwOnNotFound?: boolean }): Database
  callFunction(options: { name: string; data?: object }): Promise<{ result: unknown }>
  uploadFile(options: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
  getTempFileURL(options: { fileList: string[] }): Promise<{
    fileList: Array<{ fileID: string; status: number; tempFileURL: string }>
  }>
  downloadFile(options: { fileID: string }): Promise<{ fileContent: Buffer }>
  deleteFile(options: { fileList: string[] }): Promise<{
    fileList: Array<{ fileID: string; status: number }>
  }>
  openapi: {
    wxacode: { getUnlimited(data: object): Promise<{ contentType: string; buffer: Buffer }> }
    security: { msgSecCheck(data: object): Promise<{ result: { suggest: string } }> }
  }
}

/** An error as the SDK shows it. */
export interface SdkError extends Error {
  errCode: number
  errMsg: string
}

/** The error that `work` must end with; fails the case when it ends well. */
export async function errorOf(work: Promise<unknown>): Promise<SdkError> {
  try {
    await work
  } catch (error) {
    return error as SdkError
  }
  throw new Error('the call went well where an error was expected')
}
