import { View } from '@tarojs/components'
import { AddressCard } from '@/features/address/address-card'
import { chooseAddress, useChosenAddress } from '@/features/address/chosen-address'
import { useAddresses } from '@/features/address/use-addresses'
import { useParams } from '@/lib/use-params'
import { go, goBack } from '@/platform/navigation'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { PageBottomBar } from '@/ui/page-bottom-bar'
import { Skeleton } from '@/ui/skeleton'
import './index.scss'

export default function AddressesPage() {
  const { pick } = useParams<'addresses'>()
  const addresses = useAddresses()
  const chosen = useChosenAddress(addresses.data ?? [])
  const tap = (id: string) => {
    if (pick !== 'yes') return go('address', { id })
    chooseAddress(id)
    goBack()
  }
  if (addresses.error && !addresses.data) {
    return <ErrorState error={addresses.error} onRetry={() => void addresses.refetch()} />
  }
  return (
    <View className="addresses">
      {!addresses.data && <Skeleton className="addresses__skeleton" />}
      {addresses.data?.length === 0 && (
        <Empty art="pin" title="还没有收货地址" hint="添加一个，下单更快" />
      )}
      {addresses.data?.map((address) => (
        <AddressCard
          key={address.id}
          address={address}
          chosen={pick === 'yes' && address.id === chosen?.id}
          onTap={() => tap(address.id)}
          onEdit={() => go('address', { id: address.id })}
        />
      ))}
      <PageBottomBar>
        <Button size="l" wide onTap={() => go('address', pick === undefined ? {} : { pick })}>
          新增收货地址
        </Button>
      </PageBottomBar>
    </View>
  )
}
