import { useMutation, useQuery } from '@tanstack/react-query'
import type { InputOf, OutputOf } from '@contract/index'
import { call } from '@/lib/call'
import { queryClient } from '@/lib/query-client'

export type Address = OutputOf<'login.listAddresses'>['addresses'][number]
export type AddressInput = InputOf<'login.saveAddress'>

const queryKey = ['addresses']

const remember = ({ addresses }: { addresses: Address[] }) =>
  queryClient.setQueryData(queryKey, { addresses })

export const useAddresses = () =>
  useQuery({
    queryKey,
    queryFn: () => call('login.listAddresses', {}),
    select: ({ addresses }) => addresses,
  })

export const useSaveAddress = () =>
  useMutation({
    mutationFn: (input: AddressInput) => call('login.saveAddress', input),
    onSuccess: remember,
  })

export const useRemoveAddress = () =>
  useMutation({
    mutationFn: (addressId: string) => call('login.removeAddress', { addressId }),
    onSuccess: remember,
  })
