import { useQuery } from '@tanstack/react-query'
import { call } from '@/lib/call'
import { useStore } from '@/lib/store'
import { cameBy } from './came-by'
import type { ShareTarget } from './share-subject'

/** A code stays the same for a day. */
const FRESH = 3_600_000

/** The mini program code of a poster, asked for when somebody wants one. */
export const usePosterCode = (target: ShareTarget) => {
  const { code: parent } = useStore(cameBy)
  return useQuery({
    queryKey: ['poster-code', target, parent],
    queryFn: () => call('referral.makePoster', { target, parent }),
    staleTime: FRESH,
  })
}
