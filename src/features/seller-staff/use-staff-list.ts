import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { InputOf } from '@contract/index'
import { call } from '@/lib/call'
import { byCursor } from '@/lib/paging'
import { queryClient } from '@/lib/query-client'
import { rememberMe } from '@/lib/session'
import { useAction } from '@/lib/use-action'
import { usePageVisible } from '@/lib/use-page-visible'

const staffKey = ['seller', 'staff']
export const auditKey = ['seller', 'audit']

const refresh = () => queryClient.invalidateQueries({ queryKey: staffKey })

export const useStaffList = () =>
  useQuery({
    queryKey: staffKey,
    queryFn: () => call('seller.listStaff', {}),
    enabled: usePageVisible(),
    staleTime: 0,
  })

export const useSaveSupplier = () =>
  useAction({
    send: (input: InputOf<'seller.saveSupplier'>, requestKey) =>
      call('seller.saveSupplier', input, { requestKey }),
    said: () => '供应商已保存',
    onEnd: refresh,
  })

export const useInvite = () =>
  useAction({
    send: (input: InputOf<'seller.inviteStaff'>, requestKey) =>
      call('seller.inviteStaff', input, { requestKey }),
    said: () => '邀请已生成，发给对方即可',
  })

export const useChangeStaff = () =>
  useAction({
    send: (input: InputOf<'seller.changeStaff'>, requestKey) =>
      call('seller.changeStaff', input, { requestKey }),
    said: () => '已保存，立即生效',
    onEnd: refresh,
  })

export const useRevokeStaff = (name: string) =>
  useAction({
    question: () => ({
      title: `移除「${name}」？`,
      content: '移除后立即失去全部权限；要恢复需重新邀请。',
      confirmText: '移除',
      cancelText: '再想想',
    }),
    send: (input: InputOf<'seller.revokeStaff'>, requestKey) =>
      call('seller.revokeStaff', input, { requestKey }),
    said: () => '已移除',
    onEnd: refresh,
  })

/** Newest first; of one person, or of all. */
export const useAudit = (personId: string | undefined) =>
  useInfiniteQuery({
    queryKey: [...auditKey, personId ?? ''],
    queryFn: ({ pageParam }) =>
      call('seller.listAudit', {
        limit: 20,
        ...(personId !== undefined && { personId }),
        ...(pageParam !== undefined && { cursor: pageParam }),
      }),
    ...byCursor,
    enabled: usePageVisible(),
    staleTime: 0,
  })

export const useShownInvite = (token: string) =>
  useQuery({
    queryKey: ['seller', 'invite', token],
    queryFn: () => call('seller.showInvite', { token }),
    enabled: usePageVisible() && token !== '',
    staleTime: 0,
  })

/** The person is a colleague from then on, so their own document is asked for anew. */
export const useAcceptInvite = () =>
  useAction({
    send: async (token: string, requestKey) => {
      await call('seller.acceptInvite', { token }, { requestKey })
      rememberMe(await call('login.enter', {}))
    },
    said: () => '欢迎加入',
  })
