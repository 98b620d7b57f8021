import { useQuery } from '@tanstack/react-query'
import type { InputOf, OutputOf } from '@contract/index'
import { call } from '@/lib/call'
import { queryClient } from '@/lib/query-client'
import { useAction } from '@/lib/use-action'
import { usePageVisible } from '@/lib/use-page-visible'

export type SettingsData = OutputOf<'seller.getSettings'>['settings']
type SettingsInput = InputOf<'seller.saveSettings'>

const queryKey = ['seller', 'settings']

/** Read anew each time the page opens; never while it is edited. */
export const useSettings = () =>
  useQuery({
    queryKey,
    queryFn: () => call('seller.getSettings', {}),
    enabled: usePageVisible(),
    gcTime: 0,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  })

export const useSaveSettings = () =>
  useAction({
    send: (input: SettingsInput, requestKey) => call('seller.saveSettings', input, { requestKey }),
    said: () => '设置已保存',
    onEnd: (saved) => {
      if (saved === null) return
      queryClient.setQueryData(queryKey, saved)
      // The shop's name, logo and notice.
      void queryClient.invalidateQueries({ queryKey: ['home'] })
    },
  })
