import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import type { InputOf, OutputOf } from '@contract/index'
import { call } from '@/lib/call'
import { byCursor } from '@/lib/paging'
import { orderChanged } from '@/lib/order-changed'
import { serverNow } from '@/lib/server-clock'
import { usePageVisible } from '@/lib/use-page-visible'

export type OrderFilter = InputOf<'order.list'>['filter']
export type OrderCardData = OutputOf<'order.list'>['items'][number]
export type OrderDetail = OutputOf<'order.get'>

/** How often an order is looked at whose time is over and which the server is about to move on, ms. */
const LOOK_AGAIN = 5000

const lookAgain = (orders: readonly OrderCardData[]): number | false =>
  orders.some(({ state, expiresAt }) => state === 'CREATED' && serverNow() >= expiresAt) &&
  LOOK_AGAIN

/** The same of one order, which also shows what else happens by itself. */
const lookAgainAt = (order: OrderDetail): number | false => {
  const times = [order.receiveDueAt, ...order.afterSales.map(({ dueAt }) => dueAt)]
  const isDue = times.some((at) => at !== null && serverNow() >= at)
  return isDue ? LOOK_AGAIN : lookAgain([order])
}

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
    enabled: usePageVisible(),
    staleTime: 0,
    refetchInterval: ({ state: { data } }) =>
      lookAgain(data?.pages.flatMap(({ items }) => items) ?? []),
  })

export const useOrder = (orderId: string) =>
  useQuery({
    queryKey: ['order', orderId],
    queryFn: () => call('order.get', { orderId }),
    enabled: usePageVisible() && orderId !== '',
    staleTime: 0,
    refetchInterval: ({ state: { data } }) => data !== undefined && lookAgainAt(data),
  })

export const useCancelOrder = () =>
  useMutation({
    mutationFn: (orderId: string) => call('order.cancel', { orderId }),
    onSettled: orderChanged,
  })
