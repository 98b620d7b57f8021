import { useQuery } from '@tanstack/react-query'
import type { OutputOf } from '@contract/index'
import { call } from '@/lib/call'
import { usePageVisible } from '@/lib/use-page-visible'

export type Home = OutputOf<'shop.home'>

export const useHome = () =>
  useQuery({
    queryKey: ['home'],
    queryFn: () => call('shop.home', {}),
    enabled: usePageVisible(),
    staleTime: 300_000,
  })
