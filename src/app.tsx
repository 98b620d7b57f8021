// TanStack Query cancels with AbortController, which older WeChat runtimes lack.
import 'abortcontroller-polyfill/dist/abortcontroller-polyfill-only'
import { QueryClientProvider } from '@tanstack/react-query'
import { useError, useLaunch, usePageNotFound, useUnhandledRejection } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { watchPrivacy } from './features/privacy/consent'
import { queryClient } from './lib/query-client'
import { reportError } from './lib/report-error'
import { enter } from './lib/session'
import { go } from './platform/navigation'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    watchPrivacy()
    enter()
  })
  useError((message) => reportError('app', message))
  useUnhandledRejection(({ reason }) => reportError('promise', reason))
  // An old card may lead to a page that a newer version has moved.
  usePageNotFound(() => go('shop'))
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}
