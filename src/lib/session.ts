import { useQuery } from '@tanstack/react-query'
import type { OutputOf } from '@contract/index'
import { call } from './call'
import { queryClient } from './query-client'

export type Me = OutputOf<'login.enter'>

const me = {
  queryKey: ['me'],
  queryFn: () => call('login.enter', {}),
  staleTime: Infinity,
  gcTime: Infinity,
} as const

/** Makes the person known; at launch, so that the first tap that needs it does not wait. */
export function enter(): void {
  void queryClient.prefetchQuery(me)
}

export const useMe = () => useQuery(me)

/** Endpoints that change the person answer the new one. */
export function rememberMe(person: Me): void {
  queryClient.setQueryData(me.queryKey, person)
}
