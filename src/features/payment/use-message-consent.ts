import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { InputOf, OutputOf } from '@contract/index'
import { call } from '@/lib/call'
import { queryClient } from '@/lib/query-client'
import { reportError } from '@/lib/report-error'
import { usePageVisible } from '@/lib/use-page-visible'
import { requestMessages } from '@/platform/subscribe'

type Kind = InputOf<'login.allowMessages'>['kinds'][number]

const KEY = ['message-templates']
/** What WeChat lets a page ask for at once. */
const AT_ONCE = 3

/**
 * Asks, once a page, whether messages of these kinds may be sent. Nothing that happens here hinders
 * what comes after: the promise always resolves. Call it in the tap itself.
 * @param kinds the most wanted first: where there is no room for all, the last ones are left out.
 */
export function useMessageConsent(kinds: readonly Kind[]): () => Promise<void> {
  const asking = useRef<Promise<void> | null>(null)
  // Fetched early: in the tap there is no time to. Nothing on the page depends on it.
  useQuery({
    queryKey: KEY,
    queryFn: () => call('login.messageTemplates', {}),
    enabled: usePageVisible() && kinds.length > 0,
    staleTime: 'static',
    notifyOnChangeProps: [],
  })
  return () => {
    const known = queryClient.getQueryData<OutputOf<'login.messageTemplates'>>(KEY)
    const wanted = kinds.flatMap((kind) =>
      (known?.templates ?? []).filter((template) => template.kind === kind),
    )
    if (wanted.length > 0) asking.current ??= ask(wanted.slice(0, AT_ONCE))
    return asking.current ?? Promise.resolve()
  }
}

async function ask(templates: readonly { readonly kind: Kind; readonly id: string }[]) {
  try {
    const accepted = await requestMessages(templates.map(({ id }) => id))
    tell(templates.filter(({ id }) => accepted.includes(id)).map(({ kind }) => kind))
  } catch (error) {
    reportError('subscribe', error)
  }
}

/** The server counts what is allowed, since WeChat does not say. */
function tell(kinds: Kind[]): void {
  if (kinds.length === 0) return
  call('login.allowMessages', { kinds }).catch((error: unknown) =>
    reportError('allow-messages', error),
  )
}
