import { Context } from 'mingo/core'
import * as expressionOperators from 'mingo/operators/expression'
import * as queryOperators from 'mingo/operators/query'
import { Query as MingoQuery } from 'mingo/query'
import { guardElemMatch } from './elem-match'
import { BadRequestError } from './store-errors'
import type { Doc, Query } from './store-api'

// mingo copies its operators for every query it compiles: the fewer the faster, and only $expr
// needs the expressions.
const PLAIN = { scriptEnabled: false, context: Context.init({ query: queryOperators }) }
const WITH_EXPRESSIONS = {
  scriptEnabled: false,
  context: Context.init({ query: queryOperators, expression: expressionOperators }),
}

/** Tells whether a document matches. Throws BadRequestError for what is no query. */
export function matcher(query: Query): (doc: Doc) => boolean {
  const options = mentions(query, '$expr') ? WITH_EXPRESSIONS : PLAIN
  const compiled = asBadRequest(() => new MingoQuery<Doc>(guardElemMatch(query), options))
  return (doc) => asBadRequest(() => compiled.test(doc))
}

function mentions(value: unknown, key: string): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return value.some((each) => mentions(each, key))
  return Object.entries(value).some(([name, part]) => name === key || mentions(part, key))
}

/** Runs `work`, turning the query engine's complaints into BadRequestError. */
export function asBadRequest<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof Error && isEngineError(error)) throw new BadRequestError(error.message)
    throw error
  }
}

const isEngineError = (error: Error): boolean =>
  error.name === 'Error' || error instanceof TypeError || error instanceof SyntaxError
