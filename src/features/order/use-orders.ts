import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import type { InputOf, OutputOf } from '@contract/index'
import { call } from '@/lib/call'
import { byCursor } from '@/lib/paging'
import { queryClient } from '@/lib/query-client'
import { serverNow } from '@/lib/server-clock'

export type OrderFilter = InputOf<'order.list'>['filter']
export type OrderCardData = OutputOf<'order.list'>['items'][number]
export type OrderDetail = OutputOf<'order.get'>

/** How often an order is looked at whose time is over and which the server is about to close, ms. */
const LOOK_AGAIN = 5000

const lookAgain = (orders: readonly OrderCardData[]): number | false =>
  orders.some(({ state, expiresAt }) => state === 'CREATED' && serverNow() >= expiresAt) &&
  LOOK_AGAIN

/** The buyer's orders, newest first. */
export const useOrders = (filter: OrderFilter) =>
  useInfiniteQuery({
    queryKey: ['orders', filter],
    queryFn: ({ pageParam }) =>
      call('order.list', {
        filter,
        limit: 10,
        ...(pageParam !== undefined && { cursor: pageParam }),
      }),
    ...byCursor,
    refetchInterval: ({ state: { data } }) =>
      lookAgain(data?.pages.flatMap(({ items }) => items) ?? []),
  })

export const useOrder = (orderId: string) =>
  useQuery({
    queryKey: ['order', orderId],
    queryFn: () => call('order.get', { orderId }),
    enabled: orderId !== '',
    staleTime: 0,
    refetchInterval: ({ state: { data } }) => lookAgain(data ? [data] : []),
  })

/** Lists, counts, stock and the order itself: all may have changed, and only what is shown is asked again. */
export const refreshAll = (): Promise<void> => queryClient.invalidateQueries()

export const useCancelOrder = () =>
  useMutation({
    mutationFn: (orderId: string) => call('order.cancel', { orderId }),
    onSettled: refreshAll,
  })
