import type { Query, Update } from './database'
import type { SdkCommand, SdkCommands } from './sdk'

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

function toCondition(_: SdkCommands, value: unknown): unknown {
  if (!isOperators(value)) return value
  return Object.entries(value)
    .map(([name, operand]) => {
      const translate = queryOperators[name]
      if (translate === undefined) throw new TypeError(`query operator ${name} is not in use here`)
      return translate(_, operand as never)
    })
    .reduce((all, next) => all.and(next))
}

/** The argument of the SDK's where(). Throws TypeError on an operator that is not listed above. */
export function toSdkQuery(_: SdkCommands, query: Query): object {
  return Object.fromEntries(
    Object.entries(query).map(([field, value]) => [field, toCondition(_, value)]),
  )
}

/** The argument of the SDK's update(). A plain object there would be merged, so `$set` always replaces. */
export function toSdkUpdate(_: SdkCommands, update: Update): object {
  const data: Record<string, SdkCommand> = {}
  for (const [field, value] of Object.entries(update.$set ?? {})) data[field] = _.set(value)
  for (const field of Object.keys(update.$unset ?? {})) data[field] = _.remove()
  for (const [field, by] of Object.entries(update.$inc ?? {})) data[field] = _.inc(by)
  for (const [field, to] of Object.entries(update.$min ?? {})) data[field] = _.min(to)
  return data
}
