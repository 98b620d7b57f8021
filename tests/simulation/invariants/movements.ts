import type { StockMovement } from '@domain/stock'
import type { Everything } from '../world/everything'
import { initialPieces } from '../world/shop'
import { type Findings, sameValue, unless } from './violation'

type Moved = Pick<StockMovement, 'id' | 'delta' | 'note'> & { readonly skuId: string }

/** Of pieces that came back: they were supplied before. */
const isReturn = ({ id }: Moved) => /-s\d+$/.test(id)

/** Every movement there was: the log, and the last one of each SKU, which the log may not have yet. */
function allMovements({ movements, stocks }: Everything): readonly Moved[] {
  const logged = movements.map(({ _id: id, skuId, delta, note }) => ({ id, skuId, delta, note }))
  const last = stocks.flatMap(({ _id: skuId, movement }) =>
    movement ? [{ id: movement.id, skuId, delta: movement.delta, note: movement.note }] : [],
  )
  const known = new Set(logged.map(({ id }) => id))
  return [...logged, ...last.filter(({ id }) => !known.has(id))]
}

/** What is supplied is what the shop began with and what was moved since, each movement once. */
export function checkMovements(everything: Everything): Findings {
  const { stocks, orders, acknowledged } = everything
  const moved = allMovements(everything)
  const notes = moved.map(({ note }) => note)
  const lost = [...acknowledged].filter((note) => !notes.includes(note))
  const returned = moved
    .filter(isReturn)
    .map(({ id, skuId, delta }) => `${id} ${skuId} ${delta}`)
    .sort()
  const restocked = orders
    .flatMap(({ _id, afterSales }) =>
      afterSales
        .filter(({ restock }) => restock === 'DONE')
        .map(({ id, skuId, quantity }) => `${_id}-${id} ${skuId} ${quantity}`),
    )
    .sort()
  return [
    ...stocks.flatMap(({ _id, supplied }) => {
      const deltas = moved.filter((one) => one.skuId === _id && !isReturn(one))
      const sum = deltas.reduce((total, { delta }) => total + delta, initialPieces(_id))
      return unless([supplied === sum, `${_id}: ${supplied} supplied, ${sum} by its movements`])
    }),
    ...unless(
      [lost.length === 0, `movements were acknowledged and are not there: ${lost.join(', ')}`],
      [
        sameValue(returned, restocked),
        `restocked ${restocked.join(', ')}, the log says ${returned.join(', ')}`,
      ],
    ),
  ]
}
