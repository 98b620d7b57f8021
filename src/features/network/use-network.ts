import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { InputOf, OutputOf } from '@contract/index'
import { call } from '@/lib/call'
import { byCursor } from '@/lib/paging'
import { usePageVisible } from '@/lib/use-page-visible'

export type MyShare = OutputOf<'referral.myShares'>['items'][number]
export type ShareTree = OutputOf<'referral.shareTree'>
export type ShareNode = ShareTree['nodes'][number]
export type TouchedOrder = OutputOf<'referral.touchedOrders'>['items'][number]
type Target = NonNullable<InputOf<'referral.myShares'>['target']>

export const mySharesKey = (target: Target | null) => ['my-shares', target] as const
export const touchedOrdersKey = ['touched-orders'] as const

/** My shares, newest first; of one target when one is given. */
export const useMyShares = (target: Target | null = null) =>
  useInfiniteQuery({
    queryKey: mySharesKey(target),
    queryFn: ({ pageParam }) =>
      call('referral.myShares', {
        limit: 20,
        ...(target && { target }),
        ...(pageParam !== undefined && { cursor: pageParam }),
      }),
    ...byCursor,
    enabled: usePageVisible(),
    staleTime: 0,
  })

/** A share of mine and what grew from it. */
export const useShareTree = (code: string) =>
  useQuery({
    queryKey: ['share-tree', code],
    queryFn: () => call('referral.shareTree', { code }),
    enabled: usePageVisible() && code !== '',
    staleTime: 0,
  })

/** Orders by people who had opened a share of mine, newest first. */
export const useTouchedOrders = () =>
  useInfiniteQuery({
    queryKey: touchedOrdersKey,
    queryFn: ({ pageParam }) =>
      call('referral.touchedOrders', {
        limit: 20,
        ...(pageParam !== undefined && { cursor: pageParam }),
      }),
    ...byCursor,
    enabled: usePageVisible(),
    staleTime: 0,
  })

export const useExplanation = (ref: string) =>
  useQuery({
    queryKey: ['why', ref],
    queryFn: () => call('referral.explain', { ref }),
    enabled: usePageVisible() && ref !== '',
  })
