import { useQuery } from '@tanstack/react-query'
import type { OutputOf } from '@contract/index'
import type { Permission } from '@domain/staff-state'
import { call } from './call'
import { queryClient } from './query-client'
import { isSinglePage } from '@/platform/single-page'
import { staffMay } from './staff-may'
import { usePageVisible } from './use-page-visible'

export type Me = OutputOf<'login.enter'>

const me = {
  queryKey: ['me'],
  queryFn: () => call('login.enter', {}),
  // Changes only by what this person does here, and those endpoints answer the new one.
  staleTime: 'static',
  gcTime: Infinity,
} as const

/**
 * Makes the person known; at launch, so that the first tap that needs it does not wait. In Moments
 * there is nobody to know.
 */
export function enter(): void {
  if (!isSinglePage()) void queryClient.prefetchQuery(me)
}

/** The person, asked for if need be. @throws CallError */
export const entered = (): Promise<Me> => queryClient.ensureQueryData(me)

/** The person once the server has answered; asks nothing itself. */
export const useKnownMe = (): Me | undefined => useQuery({ ...me, enabled: false }).data

export const useMe = () => useQuery({ ...me, enabled: usePageVisible() && !isSinglePage() })

/** What the person does for the shop; null: nothing, or not known yet. */
export const useStaff = (): Me['staff'] =>
  useQuery({
    ...me,
    enabled: usePageVisible() && !isSinglePage(),
    select: ({ staff }) => staff,
  }).data ?? null

/** Whether the person works for the shop and may do this (null: anything at all); false until it is known. */
export const useIsSeller = (permission: Permission | null = null): boolean =>
  staffMay(useStaff(), permission)

/** The person as far as this device knows. */
export const knownMe = (): Me | undefined => queryClient.getQueryData<Me>(me.queryKey)

/** Endpoints that change the person answer the new one. */
export function rememberMe(person: Me): void {
  queryClient.setQueryData(me.queryKey, person)
}
