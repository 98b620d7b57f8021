import { useQuery } from '@tanstack/react-query'
import { useDidShow } from '@tarojs/taro'
import { call } from '@/lib/call'

/** The badges of the order shortcuts; asked again whenever the page comes to the front. */
export function useOrderCounts() {
  const counts = useQuery({
    queryKey: ['order-counts'],
    queryFn: () => call('order.counts', {}),
    staleTime: 0,
  })
  const { data, refetch } = counts
  useDidShow(() => {
    if (data) void refetch()
  })
  return counts
}
