import { CategoryList } from '@/features/seller-goods/category-list'
import { FormSkeleton } from '@/features/seller-goods/form-skeleton'
import { useChoices } from '@/features/seller-goods/use-goods'
import { ErrorState } from '@/ui/error-state'

export default function SellerCategoriesPage() {
  const { data, error, refetch } = useChoices()
  if (data) return <CategoryList categories={data.categories} />
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  return <FormSkeleton />
}
