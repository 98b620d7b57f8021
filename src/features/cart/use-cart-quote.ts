import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { OutputOf } from '@contract/index'
import { call } from '@/lib/call'
import { usePageVisible } from '@/lib/use-page-visible'
import type { CartLine } from './cart-lines'

type Quote = OutputOf<'order.quote'>
export type QuotedLine = Quote['lines'][number]
type Item = Pick<CartLine, 'skuId' | 'quantity'>

export interface CartQuote {
  readonly bySku: ReadonlyMap<string, QuotedLine>
  /** Fen of goods from which postage is free; null: never. */
  readonly postageFreeFrom: number | null
}

/** order.quote takes 20 lines at most. */
const CHUNK = 20
/** Tapping a quantity up asks once, after the last tap, ms. */
const SETTLE = 350

async function quoteAll(items: readonly Item[]): Promise<CartQuote> {
  const starts = Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, i) => i * CHUNK)
  const quotes = await Promise.all(
    starts.map((start) => call('order.quote', { items: items.slice(start, start + CHUNK) })),
  )
  return {
    bySku: new Map(quotes.flatMap(({ lines }) => lines).map((line) => [line.skuId, line])),
    postageFreeFrom: quotes[0]?.postageFreeFrom ?? null,
  }
}

/** The server's view of every line: price, what is left, and what is wrong with it. */
export function useCartQuote(lines: readonly CartLine[]) {
  const settled = useSettled(lines)
  const items = settled
    .map(({ skuId, quantity }) => ({ skuId, quantity }))
    .sort((a, b) => (a.skuId < b.skuId ? -1 : 1))
  return useQuery({
    queryKey: ['cart-quote', items],
    queryFn: () => quoteAll(items),
    enabled: usePageVisible() && items.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
    gcTime: 60_000,
  })
}

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLE)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
