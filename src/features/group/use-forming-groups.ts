import { useQuery } from '@tanstack/react-query'
import type { OutputOf } from '@contract/index'
import { call } from '@/lib/call'
import { usePageVisible } from '@/lib/use-page-visible'

export type FormingGroup = OutputOf<'shop.formingGroups'>['groups'][number]

/** A few groups of the product that a stranger may join; asked only while `wanted`. */
export const useFormingGroups = (productId: string, wanted: boolean) =>
  useQuery({
    queryKey: ['forming-groups', productId],
    queryFn: () => call('shop.formingGroups', { productId }),
    enabled: usePageVisible() && wanted,
    staleTime: 10_000,
    select: ({ groups }) => groups,
  })
