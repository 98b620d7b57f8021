import { useQuery } from '@tanstack/react-query'
import type { OutputOf } from '@contract/index'
import { call } from '@/lib/call'

export type Home = OutputOf<'shop.home'>

export const useHome = () =>
  useQuery({ queryKey: ['home'], queryFn: () => call('shop.home', {}), staleTime: 300_000 })
