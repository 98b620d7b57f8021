import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { InputOf, OutputOf } from '@contract/index'
import { call } from '@/lib/call'
import { CallError } from '@/lib/call-error'
import { queryClient } from '@/lib/query-client'
import { newRequestKey } from '@/lib/request-key'

export type Quote = OutputOf<'order.quote'>
type Items = InputOf<'order.quote'>['items']
type Order = InputOf<'order.create'>

/** The server's prices for what is to be ordered; always asked anew when the checkout opens. */
export const useQuote = (items: Items) =>
  useQuery({
    queryKey: ['quote', items],
    queryFn: () => call('order.quote', { items }),
    enabled: items.length > 0,
    staleTime: 0,
    gcTime: 0,
  })

/**
 * Places the order. Pressing again after a network fault repeats the same request key, so that the
 * buyer gets the order that may have been made; a refusal or a changed order begins a new one.
 */
export function usePlaceOrder() {
  const last = useRef<{ signature: string; requestKey: string } | null>(null)
  return useMutation({
    mutationFn: (order: Order) => {
      const signature = JSON.stringify(order)
      if (last.current?.signature !== signature) {
        last.current = { signature, requestKey: newRequestKey() }
      }
      return call('order.create', order, { requestKey: last.current.requestKey })
    },
    onError: (error) => {
      if (error instanceof CallError && error.code !== 'NETWORK') last.current = null
    },
    // Stock, order lists and counts have changed.
    onSuccess: () => void queryClient.invalidateQueries(),
  })
}
