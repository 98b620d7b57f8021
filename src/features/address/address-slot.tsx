import { sentenceFor } from '@/lib/call-error'
import { go } from '@/platform/navigation'
import { Cell, CellGroup } from '@/ui/cell'
import { Skeleton } from '@/ui/skeleton'
import { AddressCard } from './address-card'
import type { Address, useAddresses } from './use-addresses'
import './address-slot.scss'

interface AddressSlotProps {
  readonly addresses: ReturnType<typeof useAddresses>
  /** The one that is chosen, if there is any. */
  readonly address: Address | null
}

/** Where an order will go; leads to the list, or to the form when there is none yet. */
export function AddressSlot({ addresses, address }: AddressSlotProps) {
  if (address) {
    return <AddressCard address={address} onTap={() => go('addresses', { pick: 'yes' })} />
  }
  if (addresses.data) {
    return (
      <CellGroup>
        <Cell icon="pin" title="添加收货地址" onTap={() => go('address', { pick: 'yes' })}>
          还没有地址
        </Cell>
      </CellGroup>
    )
  }
  if (addresses.error) {
    return (
      <CellGroup>
        <Cell icon="pin" title="点此重新加载地址" onTap={() => void addresses.refetch()}>
          {sentenceFor(addresses.error)}
        </Cell>
      </CellGroup>
    )
  }
  return <Skeleton className="address-slot__skeleton" />
}
