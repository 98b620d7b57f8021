import type { ProductState } from '@domain/product-state'
import { placeBefore, placeBehind, type RankChange, type Ranked } from '@domain/rank-order'
import { ok, refuse } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import type { Ids } from '../ports/ids'
import type { SellerCatalogue } from '../ports/seller-catalogue'
import { editKeyOf } from './edit-key'

/** The platform's limit for one read; so many are looked at for room between two. */
const MOST = 1000

interface Deps {
  readonly sellerCatalogue: Pick<
    SellerCatalogue,
    'byId' | 'first' | 'before' | 'behind' | 'setRank'
  >
  readonly ids: Ids
}

/** What must be written for one move; nothing where there is nobody to pass. */
type Move = (
  catalogue: Deps['sellerCatalogue'],
  state: ProductState,
  moved: Ranked,
) => Promise<readonly RankChange[]>

const toTop: Move = async (catalogue, state, moved) => {
  const first = await catalogue.first(state)
  return first === null || first.id === moved.id ? [] : placeBefore(moved, first, [])
}

const up: Move = async (catalogue, state, moved) => {
  const [neighbour, ...others] = await catalogue.before(state, moved, MOST)
  return neighbour ? placeBefore(moved, neighbour, others) : []
}

const down: Move = async (catalogue, state, moved) => {
  const [neighbour, behind] = await catalogue.behind(state, moved, 2)
  if (!neighbour) return []
  if (!behind) return placeBehind(moved, neighbour)
  const before = await catalogue.before(state, behind, MOST)
  return placeBefore(
    moved,
    behind,
    before.filter(({ id }) => id !== moved.id),
  )
}

const moves = { TOP: toTop, UP: up, DOWN: down }

/**
 * Moves a product among those of its state. Nearly always one write; a repeat moves it no further.
 * Where others must make room, they do so from the far end, each by one write that keeps the order.
 */
export function moveProduct({ sellerCatalogue, ids }: Deps): Handler<'seller.moveProduct'> {
  return async (request) => {
    const { productId, to } = request.input
    const found = await sellerCatalogue.byId(productId)
    if (!found) return refuse('PRODUCT_NOT_FOUND')
    const move = editKeyOf(ids, request)
    if (found.lastMove === move) return ok({})
    const { state, rank } = found.product
    const changes = await moves[to](sellerCatalogue, state, { id: productId, rank })
    for (const change of changes) {
      const by = change.id === productId ? move : undefined
      if (!(await sellerCatalogue.setRank(change, by))) return refuse('CHANGED_MEANWHILE')
    }
    return ok({})
  }
}
