import { go } from '@/platform/navigation'
import { Empty } from '@/ui/empty'

/** For a link that names nobody. */
export const NoCustomer = () => (
  <Empty
    title="没有选好看哪位客户"
    hint="在客户列表里点一位，就到这里"
    action="去客户列表"
    onAction={() => go('sellerCustomers')}
  />
)
