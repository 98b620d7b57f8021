import { useQuery } from '@tanstack/react-query'
import type { OutputOf } from '@contract/index'
import { call } from '@/lib/call'
import { usePageVisible } from '@/lib/use-page-visible'

export type DashboardData = OutputOf<'seller.dashboard'>
export type DayData = DashboardData['days'][number]

/** A job counts every minute, so looking more often shows nothing new. */
const EVERY = 60_000

export const dashboardKey = ['seller', 'dashboard']

export const useDashboard = () =>
  useQuery({
    queryKey: dashboardKey,
    queryFn: () => call('seller.dashboard', {}),
    enabled: usePageVisible(),
    staleTime: EVERY,
    refetchInterval: EVERY,
  })
