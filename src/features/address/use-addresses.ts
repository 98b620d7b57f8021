import { useQuery } from '@tanstack/react-query'
import type { InputOf, OutputOf } from '@contract/index'
import { call } from '@/lib/call'
import { queryClient } from '@/lib/query-client'
import { usePageVisible } from '@/lib/use-page-visible'
import { useRepeatableKey } from '@/lib/use-repeatable-key'
import { useSingleMutation } from '@/lib/use-single-mutation'

export type Address = OutputOf<'login.listAddresses'>['addresses'][number]
export type AddressInput = InputOf<'login.saveAddress'>

const queryKey = ['addresses']

const remember = ({ addresses }: { addresses: Address[] }) =>
  queryClient.setQueryData(queryKey, { addresses })

export const useAddresses = () =>
  useQuery({
    queryKey,
    queryFn: () => call('login.listAddresses', {}),
    enabled: usePageVisible(),
    select: ({ addresses }) => addresses,
  })

/** Repeats the request key after a fault, so that a new address is not added twice. */
export function useSaveAddress() {
  const { keyFor, afterError } = useRepeatableKey()
  return useSingleMutation({
    mutationFn: (input: AddressInput) =>
      call('login.saveAddress', input, { requestKey: keyFor(input) }),
    onSuccess: remember,
    onError: afterError,
  })
}

export const useRemoveAddress = () =>
  useSingleMutation({
    mutationFn: (addressId: string) => call('login.removeAddress', { addressId }),
    onSuccess: remember,
  })
