import { View } from '@tarojs/components'
import { useEffect } from 'react'
import {
  emptyFields,
  fieldsOf,
  inputOf,
  type AddressFields,
} from '@/features/address/address-fields'
import { AddressForm } from '@/features/address/address-form'
import { chooseAddress } from '@/features/address/chosen-address'
import { useAddresses, useRemoveAddress, useSaveAddress } from '@/features/address/use-addresses'
import { PrivacySheet } from '@/features/privacy/privacy-sheet'
import { sentenceFor } from '@/lib/call-error'
import { useParams } from '@/lib/use-params'
import { confirm, toast } from '@/platform/feedback'
import { goBack, setTitle } from '@/platform/navigation'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { Skeleton } from '@/ui/skeleton'
import './index.scss'

export default function AddressPage() {
  const { id, pick } = useParams<'address'>()
  const actions = useActions(id, pick === 'yes')
  useEffect(() => setTitle(id === undefined ? '新增地址' : '编辑地址'), [id])
  return (
    <View>
      {id === undefined ? (
        <AddressForm initial={emptyFields} {...actions} />
      ) : (
        <KnownAddress id={id} actions={actions} />
      )}
      <PrivacySheet />
    </View>
  )
}

function KnownAddress({ id, actions }: { id: string; actions: ReturnType<typeof useActions> }) {
  const addresses = useAddresses()
  if (addresses.error && !addresses.data) {
    return <ErrorState error={addresses.error} onRetry={() => void addresses.refetch()} />
  }
  if (!addresses.data) return <Skeleton className="address__skeleton" />
  const known = addresses.data.find((address) => address.id === id)
  return known ? (
    <AddressForm initial={fieldsOf(known)} {...actions} />
  ) : (
    <Empty art="pin" title="这个地址已删除" action="返回" onAction={goBack} />
  )
}

function useActions(id: string | undefined, picking: boolean) {
  const save = useSaveAddress()
  const remove = useRemoveAddress()
  const fail = (error: unknown) => toast(sentenceFor(error))
  const onSave = (fields: AddressFields) =>
    save.mutate(inputOf(fields, id), {
      onSuccess: ({ savedId }) => {
        if (picking) chooseAddress(savedId)
        goBack()
      },
      onError: fail,
    })
  const onRemove = async (addressId: string) => {
    if (await confirm({ title: '删除这个地址？', confirmText: '删除' })) {
      remove.mutate(addressId, { onSuccess: goBack, onError: fail })
    }
  }
  return {
    busy: save.isPending,
    onSave,
    ...(id !== undefined && { onRemove: () => void onRemove(id) }),
  }
}
