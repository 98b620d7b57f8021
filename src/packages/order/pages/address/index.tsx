import { View } from '@tarojs/components'
import { useEffect } from 'react'
import {
  defaultNote,
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
import { goBack, goBackTo, setTitle } from '@/platform/navigation'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { Skeleton } from '@/ui/skeleton'
import './index.scss'

export default function AddressPage() {
  const { id, pick } = useParams<'address'>()
  const addresses = useAddresses()
  const { onSave, onRemove, busy, removed } = useActions(id, pick === 'yes')
  useEffect(() => setTitle(id === undefined ? '新增地址' : '编辑地址'), [id])
  if (addresses.error && !addresses.data) {
    return <ErrorState error={addresses.error} onRetry={() => void addresses.refetch()} />
  }
  // Once it is removed the page is about to close.
  if (!addresses.data || removed) return <Skeleton className="address__skeleton" />
  const known = addresses.data.find((address) => address.id === id)
  if (id !== undefined && !known) {
    return <Empty art="pin" title="这个地址已删除" action="返回" onAction={goBack} />
  }
  return (
    <View>
      <AddressForm
        initial={known ? fieldsOf(known) : emptyFields}
        note={defaultNote(addresses.data, id)}
        busy={busy}
        onSave={onSave}
        {...(known && { onRemove: () => void onRemove(known.id) })}
      />
      <PrivacySheet />
    </View>
  )
}

function useActions(id: string | undefined, picking: boolean) {
  const save = useSaveAddress()
  const remove = useRemoveAddress()
  const fail = (error: Error) => toast(sentenceFor(error))
  const onSave = (fields: AddressFields) =>
    save.run(inputOf(fields, id), {
      onSuccess({ savedId }) {
        if (!picking) return goBack()
        chooseAddress(savedId)
        goBackTo('checkout')
      },
      onError: fail,
    })
  const onRemove = async (addressId: string) => {
    if (await confirm({ title: '删除这个地址？', confirmText: '删除' })) {
      remove.run(addressId, { onSuccess: goBack, onError: fail })
    }
  }
  return { onSave, onRemove, busy: save.busy || remove.busy || save.done, removed: remove.done }
}
