import { useQuery } from '@tanstack/react-query'
import type { InputOf, OutputOf } from '@contract/index'
import { call } from '@/lib/call'
import { queryClient } from '@/lib/query-client'
import { useRepeatableKey } from '@/lib/use-repeatable-key'
import { useSingleMutation } from '@/lib/use-single-mutation'

export type Quote = OutputOf<'order.quote'>
type Items = InputOf<'order.quote'>['items']
type Order = InputOf<'order.create'>

const QUOTE = 'quote'

/** The server's prices for what is to be ordered; always asked anew when the checkout opens. */
export const useQuote = (items: Items) =>
  useQuery({
    queryKey: [QUOTE, items],
    queryFn: () => call('order.quote', { items }),
    enabled: items.length > 0,
    staleTime: 0,
    gcTime: 0,
  })

/** Places the order. `onPlaced` runs even if the buyer has left the page meanwhile. */
export function usePlaceOrder(onPlaced: () => void) {
  const { keyFor, afterError } = useRepeatableKey()
  return useSingleMutation({
    mutationFn: (order: Order) => call('order.create', order, { requestKey: keyFor(order) }),
    onError: afterError,
    onSuccess() {
      onPlaced()
      // Stock, order lists and counts have changed; what was just bought needs no price any more.
      void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== QUOTE })
    },
  })
}
