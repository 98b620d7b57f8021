/** What came of a share; amount in fen. */
export interface Results {
  readonly visits: number
  readonly people: number
  readonly orders: number
  readonly amount: number
}

export const noResults: Results = { visits: 0, people: 0, orders: 0, amount: 0 }

/** What several shares brought together. Somebody who opened two of them counts twice as people. */
export const together = (shares: readonly Results[]): Results =>
  shares.reduce(
    (sum, share) => ({
      visits: sum.visits + share.visits,
      people: sum.people + share.people,
      orders: sum.orders + share.orders,
      amount: sum.amount + share.amount,
    }),
    noResults,
  )
