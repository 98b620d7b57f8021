import type { FindOptions, Query } from './store-api'
import { isPlainObject } from './values'

/** A query's fields and operators without its values, for messages: `{openid: $eq, at: $gt}`. */
export function queryShape(query: Query, sort: FindOptions['sort'] = []): string {
  const fields = shapeOf(query)
  const order = sort.map(([field, direction]) => `${field}: ${direction}`).join(', ')
  return order ? `${fields} sorted by {${order}}` : fields
}

function shapeOf(query: Query): string {
  const parts = Object.entries(query).map(([field, condition]) => {
    if (field.startsWith('$') && Array.isArray(condition)) {
      return `${field}: [${condition.map((part) => shapeOf(part as Query)).join(', ')}]`
    }
    return `${field}: ${conditionShape(condition)}`
  })
  return `{${parts.join(', ')}}`
}

function conditionShape(condition: unknown): string {
  if (!isPlainObject(condition)) return '$eq'
  const operators = Object.keys(condition).filter((key) => key.startsWith('$'))
  return operators.length > 0 ? operators.join(' ') : '$eq'
}
