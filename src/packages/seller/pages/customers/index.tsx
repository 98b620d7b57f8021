import { View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { CustomerFilterBar } from '@/features/seller-customers/customer-filter-bar'
import { CustomerList } from '@/features/seller-customers/customer-list'
import { ExportButton } from '@/features/seller-customers/export-button'
import { type CustomerFilter, customersKey } from '@/features/seller-customers/use-customers'
import { reloadFirstPage } from '@/lib/paging'
import { useParams } from '@/lib/use-params'
import { endPullDown } from '@/platform/feedback'
import { PageBottomBar } from '@/ui/page-bottom-bar'

export default function CustomersPage() {
  const { segment } = useParams<'sellerCustomers'>()
  const [filter, setFilter] = useState<CustomerFilter>(segment === undefined ? {} : { segment })
  usePullDownRefresh(() => void reloadFirstPage(customersKey(filter)).finally(endPullDown))
  return (
    <View>
      <CustomerFilterBar filter={filter} onChange={setFilter} />
      <CustomerList filter={filter} />
      <PageBottomBar>
        <ExportButton filter={filter} />
      </PageBottomBar>
    </View>
  )
}
