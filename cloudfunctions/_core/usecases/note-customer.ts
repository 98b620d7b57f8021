import { refuse } from '@domain/result'
import { withTags } from '@domain/segment-book'
import type { Handler } from '../dispatch/handler'
import type { Customers } from '../ports/customers'
import type { Segments } from '../ports/segments'
import { answerCustomer, type CustomerDeps } from './get-customer'

interface Deps extends CustomerDeps {
  readonly customers: Pick<Customers, 'byId' | 'cards' | 'setTags' | 'setNote' | 'isTagGiven'>
  readonly segments: Pick<Segments, 'book' | 'tags' | 'saveTags'>
}

/** Keeps the list of tags that are offered; it is only a help, so a change at the same moment may win. */
async function rememberTags(
  { customers, segments }: Deps,
  before: readonly string[],
  after: readonly string[],
): Promise<void> {
  const taken = before.filter((tag) => !after.includes(tag))
  const [book, ...given] = await Promise.all([
    segments.tags(),
    ...taken.map((tag) => customers.isTagGiven(tag)),
  ])
  const changed = withTags(
    book,
    after,
    taken.filter((_, index) => given[index] === false),
  )
  if (changed) await segments.saveTags(changed)
}

/** Replaces a customer's tags; a job sorts them anew. */
export function tagCustomer(deps: Deps): Handler<'seller.tagCustomer'> {
  return async ({ input: { personId, tags }, now }) => {
    const known = await deps.customers.byId(personId)
    if (!known) return refuse('PERSON_NOT_FOUND')
    const unique = [...new Set(tags)]
    await deps.customers.setTags(personId, unique)
    await rememberTags(deps, known.tags, unique)
    return answerCustomer(deps, personId, now)
  }
}

export function noteCustomer(deps: Deps): Handler<'seller.noteCustomer'> {
  return async ({ input: { personId, note }, now }) =>
    (await deps.customers.setNote(personId, note))
      ? answerCustomer(deps, personId, now)
      : refuse('PERSON_NOT_FOUND')
}
