import { View } from '@tarojs/components'
import { CustomerHistory } from '@/features/seller-customers/customer-history'
import { CustomerListSkeleton } from '@/features/seller-customers/customer-list'
import { CustomerNetwork } from '@/features/seller-customers/customer-network'
import { CustomerNotes } from '@/features/seller-customers/customer-notes'
import { CustomerProfile } from '@/features/seller-customers/customer-profile'
import { useCustomer } from '@/features/seller-customers/use-customers'
import { useParams } from '@/lib/use-params'
import { NoCustomer } from '@/features/seller-customers/no-customer'
import { ErrorState } from '@/ui/error-state'
import './index.scss'

export default function CustomerPage() {
  const { id = '' } = useParams<'sellerCustomer'>()
  const { data, error, refetch } = useCustomer(id)
  if (id === '') return <NoCustomer />
  if (!data) {
    return error ? (
      <ErrorState error={error} onRetry={() => void refetch()} />
    ) : (
      <CustomerListSkeleton />
    )
  }
  const { customer, orders, shares, friends } = data
  return (
    <View className="customer">
      <CustomerProfile customer={customer} />
      <CustomerNotes customer={customer} />
      <CustomerNetwork customer={customer} friends={friends} />
      <CustomerHistory orders={orders} shares={shares} />
    </View>
  )
}
