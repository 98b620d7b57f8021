import type { InputOf } from '@contract/index'
import { call } from '@/lib/call'
import { useAction } from '@/lib/use-action'
import { go } from '@/platform/navigation'
import { categoriesChanged, goodsChanged, type CategoryData } from './goods-data'

/** The copy opens as a form, since nobody wants two that are the same. */
export const useCopy = () =>
  useAction({
    send: (productId: string, requestKey) =>
      call('seller.copyProduct', { productId }, { requestKey }),
    said: () => '已复制为草稿，库存从 0 开始',
    onEnd: (copied) => {
      void goodsChanged()
      if (copied) go('sellerProduct', { id: copied.product.id })
    },
  })

const moved: Record<InputOf<'seller.moveProduct'>['to'], string> = {
  TOP: '已置顶',
  UP: '已上移',
  DOWN: '已下移',
}

export const useMove = () =>
  useAction({
    send: (input: InputOf<'seller.moveProduct'>, requestKey) =>
      call('seller.moveProduct', input, { requestKey }),
    said: (_, { to }) => moved[to],
    onEnd: goodsChanged,
  })

export const useChangeStock = () =>
  useAction({
    send: (input: InputOf<'seller.changeStock'>, requestKey) =>
      call('seller.changeStock', input, { requestKey }),
    said: ({ available }) => `已调整，现在可售 ${available} 件`,
    onEnd: goodsChanged,
  })

export const useSaveCategory = () =>
  useAction({
    send: (input: InputOf<'seller.saveCategory'>, requestKey) =>
      call('seller.saveCategory', input, { requestKey }),
    said: () => '分类已保存',
    onEnd: categoriesChanged,
  })

export const useSortCategories = () =>
  useAction({
    send: (categoryIds: string[], requestKey) =>
      call('seller.sortCategories', { categoryIds }, { requestKey }),
    said: () => '顺序已更新',
    onEnd: categoriesChanged,
  })

export const useRemoveCategory = () =>
  useAction({
    question: ({ name }: CategoryData) => ({
      title: `删除「${name}」？`,
      content: '删除后首页不再显示这个分类；分类下还有商品时不能删除。',
      confirmText: '删除',
      cancelText: '再想想',
    }),
    send: ({ id }: CategoryData, requestKey) =>
      call('seller.removeCategory', { categoryId: id }, { requestKey }),
    said: () => '分类已删除',
    onEnd: categoriesChanged,
  })
