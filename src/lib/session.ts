import { useQuery } from '@tanstack/react-query'
import type { OutputOf } from '@contract/index'
import { call } from './call'
import { queryClient } from './query-client'
import { usePageVisible } from './use-page-visible'

export type Me = OutputOf<'login.enter'>

const me = {
  queryKey: ['me'],
  queryFn: () => call('login.enter', {}),
  // Changes only by what this person does here, and those endpoints answer the new one.
  staleTime: 'static',
  gcTime: Infinity,
} as const

/** Makes the person known; at launch, so that the first tap that needs it does not wait. */
export function enter(): void {
  void queryClient.prefetchQuery(me)
}

export const useMe = () => useQuery({ ...me, enabled: usePageVisible() })

/** The person as far as this device knows. */
export const knownMe = (): Me | undefined => queryClient.getQueryData<Me>(me.queryKey)

/** Endpoints that change the person answer the new one. */
export function rememberMe(person: Me): void {
  queryClient.setQueryData(me.queryKey, person)
}
