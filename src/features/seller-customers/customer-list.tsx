import { View } from '@tarojs/components'
import { Empty } from '@/ui/empty'
import { EndlessList } from '@/ui/endless-list'
import { Skeleton } from '@/ui/skeleton'
import { CustomerRow } from './customer-row'
import { type CustomerFilter, useCustomers } from './use-customers'
import './customer-list.scss'

const isAll = (filter: CustomerFilter) => Object.keys(filter).length === 0

/** The customers of a filter, newest first. */
export const CustomerList = ({ filter }: { filter: CustomerFilter }) => (
  <EndlessList
    className="customer-list"
    list={useCustomers(filter)}
    waiting={<CustomerListSkeleton />}
    none={
      isAll(filter) ? (
        <Empty title="还没有客户" hint="进过小店的人会出现在这里，通常在一两分钟之内" />
      ) : (
        <Empty art="search" title="没有找到客户" hint="换个昵称，或选别的人群看看" />
      )
    }
    keyOf={({ id }) => id}
    row={(customer) => <CustomerRow customer={customer} />}
  />
)

export const CustomerListSkeleton = () => (
  <View>
    {['a', 'b', 'c', 'd', 'e'].map((key) => (
      <Skeleton key={key} className="customer-list__skeleton" />
    ))}
  </View>
)
