import { call } from '@/lib/call'
import { CallError, sentenceFor } from '@/lib/call-error'
import { toast } from '@/platform/feedback'
import type { ProductInput, SellerProduct } from './goods-data'
import { missingWords } from './missing-words'
import { useSaving } from './use-saving'

interface SaveInput {
  readonly productId: string | null
  readonly rev: number | null
  readonly product: ProductInput
  /** Puts it on sale after it is saved. */
  readonly publish: boolean
  /** Variants that were left out, to be told. */
  readonly left: number
}

export interface SavedProduct {
  readonly product: SellerProduct
  /** Why it was saved and yet not put on sale; null: nothing went wrong. */
  readonly problem: string | null
}

const problemOf = (error: unknown): string =>
  error instanceof CallError && error.code === 'PRODUCT_INCOMPLETE'
    ? `还缺${missingWords(error.params)}`
    : sentenceFor(error)

async function save(
  { productId, rev, product, publish }: SaveInput,
  requestKey: string,
): Promise<SavedProduct> {
  const known = productId !== null && rev !== null && { productId, rev }
  const saved = await call('seller.saveProduct', { product, ...known }, { requestKey })
  if (!publish) return { product: saved.product, problem: null }
  try {
    const input = { productId: saved.product.id, state: 'ON_SALE' } as const
    return { product: (await call('seller.setProductState', input)).product, problem: null }
  } catch (error) {
    return { product: saved.product, problem: problemOf(error) }
  }
}

/** Saves the form, and puts the product on sale where that was asked for. */
export const useSaveProduct = (
  onSaved: (saved: SavedProduct, input: SaveInput) => void,
  reload: () => void,
) =>
  useSaving({
    send: async (input: SaveInput, requestKey) => ({
      input,
      saved: await save(input, requestKey),
    }),
    onSaved: ({ input, saved }) => {
      if (saved.problem !== null) toast(`已保存，但没有上架：${saved.problem}`)
      onSaved(saved, input)
    },
    reload,
    afterReload: '重新加载会显示最新内容，你刚才的修改可以在页面顶部恢复。',
  })
