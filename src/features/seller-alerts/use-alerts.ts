import { useInfiniteQuery } from '@tanstack/react-query'
import { call } from '@/lib/call'
import { byCursor } from '@/lib/paging'
import { queryClient } from '@/lib/query-client'
import { useAction } from '@/lib/use-action'
import { usePageVisible } from '@/lib/use-page-visible'

export const alertsKey = ['seller', 'alerts']

export const useAlerts = () =>
  useInfiniteQuery({
    queryKey: alertsKey,
    queryFn: ({ pageParam }) =>
      call('seller.listAlerts', {
        limit: 20,
        ...(pageParam !== undefined && { cursor: pageParam }),
      }),
    ...byCursor,
    enabled: usePageVisible(),
    staleTime: 0,
  })

export const useDismissAlert = () =>
  useAction({
    question: () => ({
      title: '已经处理好了？',
      content: '确认后这条提醒不再显示。',
      confirmText: '处理好了',
      cancelText: '再看看',
    }),
    send: (alertId: string, requestKey) => call('seller.dismissAlert', { alertId }, { requestKey }),
    said: () => '已处理',
    onEnd: () => queryClient.invalidateQueries({ queryKey: alertsKey }),
  })
