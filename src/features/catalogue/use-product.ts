import { useQuery } from '@tanstack/react-query'
import type { OutputOf } from '@contract/index'
import { call } from '@/lib/call'

export type ProductData = OutputOf<'shop.getProduct'>
export type SkuData = ProductData['skus'][number]

export const useProduct = (productId: string) =>
  useQuery({
    queryKey: ['product', productId],
    queryFn: () => call('shop.getProduct', { productId }),
  })
