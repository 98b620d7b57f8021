import { useQuery } from '@tanstack/react-query'
import type { OutputOf } from '@contract/index'
import { call } from '@/lib/call'
import { CallError } from '@/lib/call-error'
import { usePageVisible } from '@/lib/use-page-visible'

export type GroupData = OutputOf<'shop.getGroup'>
export type Member = GroupData['members'][number]

/** How often a group is looked at that others may change, ms. */
const LOOK_AGAIN = 10_000
/** A group that was paid for a moment ago is looked for this often, ms, and this many times. */
const LOOK_FOR = 2000
const LOOKS = 10

/** Asking again would not help, except for a group that is only just being opened. */
export const isUnknown = (error: unknown): boolean =>
  error instanceof CallError && error.code === 'GROUP_NOT_FOUND'

const changes = (group: GroupData | undefined) =>
  group?.state === 'FORMING' || group?.state === 'FAILING'

/**
 * A group, looked at again while it forms and the page is in front.
 * @param opened its first payment was made a moment ago, so it may not be there yet.
 */
export function useGroup(groupId: string, opened = false) {
  const query = useQuery({
    queryKey: ['group', groupId],
    queryFn: () => call('shop.getGroup', { groupId }),
    enabled: usePageVisible() && groupId !== '',
    staleTime: 0,
    refetchInterval: ({ state: { data, error, errorUpdateCount } }) => {
      if (opened && isUnknown(error) && errorUpdateCount < LOOKS) return LOOK_FOR
      return changes(data) && LOOK_AGAIN
    },
  })
  const { data, error, refetch, failureCount } = query
  return {
    data,
    error,
    refetch,
    /** Paid for, and not there yet. */
    coming: opened && !data && isUnknown(error) && failureCount < LOOKS,
  }
}
