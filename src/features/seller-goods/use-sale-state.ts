import { useState } from 'react'
import { call } from '@/lib/call'
import { CallError, sentenceFor } from '@/lib/call-error'
import { useSingleMutation } from '@/lib/use-single-mutation'
import { confirm, toast, whileLoading } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import { goodsChanged, type GoodsCard, type GoodsState } from './goods-data'
import { missingWords } from './missing-words'

interface Wish {
  readonly product: Pick<GoodsCard, 'id' | 'title'>
  /** Nothing becomes a draft again. */
  readonly state: Exclude<GoodsState, 'DRAFT'>
}

/** A wish that was done, numbered, so that each is a message of its own. */
export interface DoneWish extends Wish {
  readonly n: number
}

/** Says what is missing for the product to be sold, and offers to add it. */
async function offerToComplete(productId: string, missing: string): Promise<void> {
  const question = {
    title: '还不能上架',
    content: `还缺${missing}，补充后就能上架。`,
    confirmText: '去补充',
    cancelText: '知道了',
  }
  if (await confirm(question)) go('sellerProduct', { id: productId })
}

/** Puts products on sale and takes them off; `done` is what can be taken back. The same twice is harmless. */
export function useSaleState() {
  const [done, setDone] = useState<DoneWish | null>(null)
  const { run, busy } = useSingleMutation({
    mutationFn: async (wish: Wish) => {
      const { product, state } = wish
      try {
        await whileLoading('请稍候', () =>
          call('seller.setProductState', { productId: product.id, state }),
        )
        setDone((before) => ({ ...wish, n: (before?.n ?? 0) + 1 }))
      } catch (error) {
        setDone(null)
        if (error instanceof CallError && error.code === 'PRODUCT_INCOMPLETE') {
          await offerToComplete(product.id, missingWords(error.params))
        } else toast(sentenceFor(error))
      } finally {
        void goodsChanged()
      }
    },
  })
  return { run, busy, done, forget: () => setDone(null) }
}
