import { useQuery } from '@tanstack/react-query'
import { call } from '@/lib/call'
import { usePageVisible } from '@/lib/use-page-visible'

/** The badges of the order shortcuts; asked again whenever the page comes to the front. */
export const useOrderCounts = () =>
  useQuery({
    queryKey: ['order-counts'],
    queryFn: () => call('order.counts', {}),
    enabled: usePageVisible(),
    staleTime: 0,
  })
