import { useQuery } from '@tanstack/react-query'
import type { InputOf, OutputOf } from '@contract/index'
import { call } from '@/lib/call'
import { orderChanged } from '@/lib/order-changed'
import { usePageVisible } from '@/lib/use-page-visible'
import { useRepeatableKey } from '@/lib/use-repeatable-key'
import { useSingleMutation } from '@/lib/use-single-mutation'

export type Quote = OutputOf<'order.quote'>
type Items = InputOf<'order.quote'>['items']
type Order = InputOf<'order.create'>

type Group = Order['group']

/**
 * The server's prices for what is to be ordered; always asked anew when the checkout opens.
 * @param addressId where it goes; null: not known yet, or the default address.
 */
export const useQuote = (items: Items, group: Group, addressId: string | null) =>
  useQuery({
    queryKey: ['quote', items, group ?? null, addressId],
    queryFn: () =>
      call('order.quote', {
        items,
        ...(group && { group }),
        ...(addressId !== null && { addressId }),
      }),
    // Another address changes the postage at most: the goods stay in sight meanwhile.
    placeholderData: (last: Quote | undefined, before) =>
      JSON.stringify(before?.queryKey.slice(1, 3)) === JSON.stringify([items, group ?? null])
        ? last
        : undefined,
    enabled: usePageVisible() && items.length > 0,
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
      void orderChanged()
    },
  })
}
