import { DatabaseTime, type Query, type Update } from './database'
import type { SdkCommand, SdkCommands, SdkDatabase } from './sdk'

type Translate = (_: SdkCommands, operand: never) => SdkCommand

/** Mongo's operators as the SDK's documented commands; raw ones would pass too, but nobody promises that. */
const queryOperators: Readonly<Record<string, Translate>> = {
  $gt: (_, x) => _.gt(x),
  $gte: (_, x) => _.gte(x),
  $lt: (_, x) => _.lt(x),
  $lte: (_, x) => _.lte(x),
  $exists: (_, x) => _.exists(x),
  $in: (_, x) => _.in(x),
  $all: (_, x) => _.all(x),
}

const isOperators = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length > 0 &&
  Object.keys(value).every((key) => key.startsWith('$'))

const toValue = (sdk: SdkDatabase, value: unknown): unknown =>
  value instanceof DatabaseTime ? sdk.serverDate({ offset: value.offsetMs }) : value

function toCondition(sdk: SdkDatabase, value: unknown): unknown {
  if (!isOperators(value)) return value
  return Object.entries(value)
    .map(([name, operand]) => {
      const translate = queryOperators[name]
      if (translate === undefined) throw new TypeError(`query operator ${name} is not in use here`)
      return translate(sdk.command, toValue(sdk, operand) as never)
    })
    .reduce((all, next) => all.and(next))
}

const mapValues = (object: object, map: (value: unknown) => unknown): object =>
  Object.fromEntries(Object.entries(object).map(([field, value]) => [field, map(value)]))

/** The argument of the SDK's where(). Throws TypeError on an operator that is not listed above. */
export const toSdkQuery = (sdk: SdkDatabase, query: Query): object =>
  mapValues(query, (value) => toCondition(sdk, value))

/** The data of the SDK's add(). */
export const toSdkDocument = (sdk: SdkDatabase, doc: object): object =>
  mapValues(doc, (value) => toValue(sdk, value))

/** The argument of the SDK's update(). A plain object there would be merged, so `$set` always replaces. */
export function toSdkUpdate(sdk: SdkDatabase, update: Update): object {
  const _ = sdk.command
  const data: Record<string, object> = {}
  for (const [field, value] of Object.entries(update.$set ?? {})) {
    // Inside _.set() the SDK would store the time's own fields.
    data[field] =
      value instanceof DatabaseTime ? sdk.serverDate({ offset: value.offsetMs }) : _.set(value)
  }
  for (const field of Object.keys(update.$unset ?? {})) data[field] = _.remove()
  for (const [field, by] of Object.entries(update.$inc ?? {})) data[field] = _.inc(by)
  for (const [field, to] of Object.entries(update.$min ?? {})) data[field] = _.min(to)
  for (const [field, one] of Object.entries(update.$push ?? {})) data[field] = _.push([one])
  return data
}
