import { focusManager, onlineManager, QueryCache, QueryClient } from '@tanstack/react-query'
import { watchNetwork, watchVisibility } from '@/platform/lifecycle'
import { reportError } from './report-error'

focusManager.setEventListener((tell) => watchVisibility(tell))
onlineManager.setEventListener((tell) => watchNetwork(tell))

/** The call itself retries network faults, so a query that fails has failed. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (error, query) => reportError(query.queryHash, error) }),
  defaultOptions: {
    queries: { retry: false, staleTime: 30_000, gcTime: 600_000, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
})
