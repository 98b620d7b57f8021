import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { InputOf, OutputOf } from '@contract/index'
import { call } from '@/lib/call'
import { byCursor } from '@/lib/paging'
import { queryClient } from '@/lib/query-client'
import { useAction } from '@/lib/use-action'
import { usePageVisible } from '@/lib/use-page-visible'

export type CustomerCardData = OutputOf<'seller.listCustomers'>['items'][number]
export type CustomerPage = OutputOf<'seller.getCustomer'>
export type SegmentData = OutputOf<'seller.listSegments'>['segments'][number]
export type PersonTree = OutputOf<'seller.personTree'>
/** All, or by one of these. */
export type CustomerFilter = Pick<InputOf<'seller.listCustomers'>, 'segment' | 'tag' | 'keyword'>

const listKey = ['seller', 'customers']
const segmentsKey = ['seller', 'segments']
const customerKey = (personId: string) => ['seller', 'customer', personId]
export const customersKey = (filter: CustomerFilter) => [...listKey, filter]

export const useCustomers = (filter: CustomerFilter) =>
  useInfiniteQuery({
    queryKey: customersKey(filter),
    queryFn: ({ pageParam }) =>
      call('seller.listCustomers', {
        ...filter,
        limit: 20,
        ...(pageParam !== undefined && { cursor: pageParam }),
      }),
    ...byCursor,
    enabled: usePageVisible(),
    staleTime: 0,
  })

export const useSegments = () =>
  useQuery({
    queryKey: segmentsKey,
    queryFn: () => call('seller.listSegments', {}),
    enabled: usePageVisible(),
    staleTime: 0,
  })

export const useCustomer = (personId: string) =>
  useQuery({
    queryKey: customerKey(personId),
    queryFn: () => call('seller.getCustomer', { personId }),
    enabled: usePageVisible() && personId !== '',
    staleTime: 0,
  })

/** What is shown of one person stays while another is asked for. */
export const usePersonTree = (personId: string) =>
  useQuery({
    queryKey: ['seller', 'person-tree', personId],
    queryFn: () => call('seller.personTree', { personId }),
    enabled: usePageVisible() && personId !== '',
    placeholderData: (before) => before,
  })

function customerChanged(personId: string, changed: CustomerPage['customer'] | undefined): void {
  if (changed) {
    queryClient.setQueryData<CustomerPage>(
      customerKey(personId),
      (page) => page && { ...page, customer: changed },
    )
  }
  void queryClient.invalidateQueries({ queryKey: listKey })
  void queryClient.invalidateQueries({ queryKey: segmentsKey })
}

export const useTagCustomer = () =>
  useAction({
    send: (input: InputOf<'seller.tagCustomer'>, requestKey) =>
      call('seller.tagCustomer', input, { requestKey }),
    said: () => '标签已保存',
    onEnd: (output, { personId }) => customerChanged(personId, output?.customer),
  })

export const useNoteCustomer = () =>
  useAction({
    send: (input: InputOf<'seller.noteCustomer'>, requestKey) =>
      call('seller.noteCustomer', input, { requestKey }),
    said: () => '备注已保存',
    onEnd: (output, { personId }) => customerChanged(personId, output?.customer),
  })

const segmentsChanged = () => {
  void queryClient.invalidateQueries({ queryKey: segmentsKey })
  void queryClient.invalidateQueries({ queryKey: listKey })
}

export const useSaveSegment = () =>
  useAction({
    send: (input: InputOf<'seller.saveSegment'>, requestKey) =>
      call('seller.saveSegment', input, { requestKey }),
    said: () => '已保存，客户多时要几分钟归类',
    onEnd: segmentsChanged,
  })

export const useRemoveSegment = (name: string) =>
  useAction({
    question: () => ({
      title: `删除人群「${name}」？`,
      content: '只删除这条规则，不影响客户。',
      confirmText: '删除',
      cancelText: '再想想',
    }),
    send: (input: InputOf<'seller.removeSegment'>, requestKey) =>
      call('seller.removeSegment', input, { requestKey }),
    said: () => '已删除',
    onEnd: segmentsChanged,
  })
