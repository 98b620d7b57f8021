import type { OutputOf } from '@contract/index'
import { TREE_BREADTH, TREE_LEVELS } from '@contract/seller-customers'
import { type Customer, spentBy } from '@domain/customer'
import { ok, refuse } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import type { CustomerCard, Customers } from '../ports/customers'
import { toFace } from './customer-view'

interface Deps {
  readonly customers: Pick<Customers, 'bringers' | 'cards'>
}

type Node = OutputOf<'seller.personTree'>['nodes'][number]
/** `friends` is missing at the last level, where nobody follows. */
type Person = CustomerCard & Partial<Pick<Customer, 'friends'>>

function toNode(customer: CustomerCard, parent: number): Node {
  const { brought, orders } = customer
  return { ...toFace(customer), brought, orders, spent: spentBy(customer), parent }
}

/** Somebody of one level, and where they stand among the nodes. */
interface Placed {
  readonly person: Person
  readonly index: number
}

/** Those whom this level brought, most first, in one query; appended to the nodes. */
async function nextLevel(
  read: (ids: readonly string[]) => Promise<Person[]>,
  level: readonly Placed[],
  nodes: Node[],
): Promise<Placed[]> {
  const wanted = level.flatMap(({ person, index }) =>
    (person.friends ?? []).slice(0, TREE_BREADTH).map(({ id }) => ({ id, parent: index })),
  )
  const found = await read(wanted.map(({ id }) => id))
  const byId = new Map(found.map((person) => [person._id, person]))
  return wanted.flatMap(({ id, parent }) => {
    const person = byId.get(id)
    if (!person) return []
    nodes.push(toNode(person, parent))
    return [{ person, index: nodes.length - 1 }]
  })
}

/** Whom a person brought, as far as TREE_LEVELS and TREE_BREADTH reach. One round trip a level, and two. */
export function personTree({ customers }: Deps): Handler<'seller.personTree'> {
  const { bringers, cards } = customers
  return async ({ input: { personId } }) => {
    const [root] = await bringers([personId])
    if (!root) return refuse('PERSON_NOT_FOUND')
    const nodes: Node[] = [toNode(root, -1)]
    let level: Placed[] = [{ person: root, index: 0 }]
    for (let depth = 1; depth <= TREE_LEVELS && level.length > 0; depth += 1)
      level = await nextLevel(depth < TREE_LEVELS ? bringers : cards, level, nodes)
    const [bringer] = await cards(root.broughtBy === null ? [] : [root.broughtBy])
    return ok({ nodes, broughtBy: bringer ? toFace(bringer) : null })
  }
}
