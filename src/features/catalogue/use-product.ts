import { useQuery } from '@tanstack/react-query'
import type { OutputOf } from '@contract/index'
import { call } from '@/lib/call'
import { usePageVisible } from '@/lib/use-page-visible'

export type ProductData = OutputOf<'shop.getProduct'>
export type SkuData = ProductData['skus'][number]

export const useProduct = (productId: string) =>
  useQuery({
    queryKey: ['product', productId],
    queryFn: () => call('shop.getProduct', { productId }),
    enabled: usePageVisible() && productId !== '',
  })
