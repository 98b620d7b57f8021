// wx-server-sdk's own types say `any` for most of it; these are the parts in use.
import wxServerSdk from 'wx-server-sdk'

/** A value made by db.command. Opaque. */
export interface SdkCommand {
  and(other: SdkCommand): SdkCommand
}

type Name = 'gt' | 'gte' | 'lt' | 'lte' | 'exists' | 'set' | 'inc' | 'min'
export type SdkCommands = Readonly<Record<Name, (operand: unknown) => SdkCommand>> & {
  in(values: readonly unknown[]): SdkCommand
  all(values: readonly unknown[]): SdkCommand
  push(values: readonly unknown[]): SdkCommand
  remove(): SdkCommand
}

export interface SdkQuery {
  where(query: object): SdkQuery
  orderBy(field: string, direction: 'asc' | 'desc'): SdkQuery
  limit(max: number): SdkQuery
  field(fields: Readonly<Record<string, true>>): SdkQuery
  get(): Promise<{ data: unknown[] }>
  update(options: { data: object }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

export interface SdkCollection extends SdkQuery {
  add(options: { data: object }): Promise<{ _id: string }>
}

export interface SdkDatabase {
  readonly command: SdkCommands
  /** The database's time when it carries the request out, and `offset` ms. */
  serverDate(options: { offset: number }): object
  collection(name: string): SdkCollection
}

export interface Sdk {
  readonly DYNAMIC_CURRENT_ENV: symbol
  init(options: { env: symbol | string }): void
  database(): SdkDatabase
  /** A text of digits only arrives as a number. */
  getWXContext(): { OPENID?: string | number }
  uploadFile(file: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
  readonly openapi: {
    readonly security: { msgSecCheck(data: object): Promise<unknown> }
    readonly phonenumber: { getPhoneNumber(data: object): Promise<unknown> }
    readonly wxacode: { getUnlimited(data: object): Promise<{ buffer: Buffer }> }
    readonly subscribeMessage: { send(data: object): Promise<unknown> }
    readonly wxaSecOrder: {
      getOrder(data: object): Promise<unknown>
      uploadShippingInfo(data: object): Promise<unknown>
    }
    readonly updatableMessage: {
      createActivityId(data: object): Promise<unknown>
      setUpdatableMsg(data: object): Promise<unknown>
    }
  }
}

export const sdk = wxServerSdk as unknown as Sdk
