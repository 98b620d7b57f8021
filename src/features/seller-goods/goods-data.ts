import type { InputOf, OutputOf } from '@contract/index'
import { queryClient } from '@/lib/query-client'

export type ProductInput = InputOf<'seller.saveProduct'>['product']
export type SellerProduct = OutputOf<'seller.getProduct'>['product']
export type SellerSku = SellerProduct['skus'][number]
export type CampaignData = NonNullable<SellerProduct['campaign']>
export type GoodsCard = OutputOf<'seller.listProducts'>['items'][number]
export type GoodsState = GoodsCard['state']
export type GoodsSort = InputOf<'seller.listProducts'>['sort']
export type Choices = OutputOf<'seller.productChoices'>
export type CategoryData = Choices['categories'][number]
export type Movement = OutputOf<'seller.listMovements'>['items'][number]

export const goodsKey = ['seller-goods'] as const
export const choicesKey = ['seller-goods-choices'] as const

/** Keys of the queries whose answer a change of goods changes, of buyers' pages too. */
const TOUCHED = new Set<unknown>(['seller-goods', 'products', 'product', 'seller-dashboard'])

/** After something was done to goods. What is in front is asked again, the rest when shown. */
export const goodsChanged = (): Promise<void> =>
  queryClient.invalidateQueries({ predicate: ({ queryKey }) => TOUCHED.has(queryKey[0]) })

/** After categories were changed: `data` as the endpoint answered it; null: nobody knows. */
export function categoriesChanged(data: { categories: CategoryData[] } | null): void {
  if (data === null) void queryClient.invalidateQueries({ queryKey: choicesKey })
  else queryClient.setQueryData<Choices>(choicesKey, (known) => known && { ...known, ...data })
  void queryClient.invalidateQueries({ queryKey: ['home'] })
}
