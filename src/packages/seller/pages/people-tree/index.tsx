import { useState } from 'react'
import { CustomerListSkeleton } from '@/features/seller-customers/customer-list'
import { NoCustomer } from '@/features/seller-customers/no-customer'
import { PersonTreePicture } from '@/features/seller-customers/person-tree-picture'
import { usePersonTree } from '@/features/seller-customers/use-customers'
import { useParams } from '@/lib/use-params'
import { go } from '@/platform/navigation'
import { ErrorState } from '@/ui/error-state'

export default function PeopleTreePage() {
  const { personId = '' } = useParams<'sellerTree'>()
  const [middle, setMiddle] = useState(personId)
  const { data, error, refetch } = usePersonTree(middle)
  if (personId === '') return <NoCustomer />
  if (data) {
    return (
      <PersonTreePicture
        key={data.nodes[0]?.id}
        tree={data}
        onExplore={setMiddle}
        onOpen={(id) => go('sellerCustomer', { id })}
      />
    )
  }
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  return <CustomerListSkeleton />
}
