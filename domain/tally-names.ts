import { chinaDay } from './china-time'
import type { Person } from './customer'
import { type Entries, itemId } from './tally'
import type { Fact } from './tally-facts'

/** The openids that a fact names. */
function peopleOf(fact: Fact): readonly string[] {
  switch (fact.kind) {
    case 'PAID':
      return fact.earner === null ? [fact.buyer] : [fact.buyer, fact.earner]
    case 'REFUNDED':
      return [fact.buyer]
    case 'SHARE_OPENED':
      return [fact.sharer]
    case 'GROUP_OPENED':
    case 'GROUP_ENDED':
    case 'VISIT':
      return []
  }
}

/** Everybody whom facts and bindings name, by openid, each once; without those who are `changed` themselves. */
export function strangersIn(facts: readonly Fact[], changed: readonly Person[]): readonly string[] {
  const known = new Set(changed.map(({ _id }) => _id))
  const named = [
    ...facts.flatMap(peopleOf),
    ...changed.flatMap(({ network }) => network.binding?.sharerId ?? []),
  ]
  return [...new Set(named)].filter((openid) => !known.has(openid))
}

function itemsOf(fact: Fact, idOf: (openid: string) => readonly string[]): readonly string[] {
  switch (fact.kind) {
    case 'PAID':
      return [
        ...fact.products.map(({ productId }) => itemId(fact.day, 'p', productId)),
        ...idOf(fact.buyer).map((id) => itemId(fact.day, 'b', id)),
        ...(fact.earner === null ? [] : idOf(fact.earner)).map((id) => itemId(fact.day, 'e', id)),
      ]
    case 'SHARE_OPENED':
      return idOf(fact.sharer).map((id) => itemId(fact.day, 's', id))
    case 'REFUNDED':
    case 'GROUP_OPENED':
    case 'GROUP_ENDED':
    case 'VISIT':
      return []
  }
}

/** The ids of every document that the entries change, besides whoever brought a bringer in. */
export function namedIn({ facts, changed, people }: Entries) {
  const idOf = (openid: string): readonly string[] => {
    const person = people.get(openid)
    return person ? [person.publicId] : []
  }
  const bound = changed.flatMap(({ network }) => network.binding ?? [])
  return {
    days: [...new Set([...facts.map(({ day }) => day), ...bound.map(({ at }) => chinaDay(at))])],
    items: [...new Set(facts.flatMap((fact) => itemsOf(fact, idOf)))],
    customers: [...new Set([...people.values()].map(({ publicId }) => publicId))],
  }
}
