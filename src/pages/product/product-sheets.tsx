import { useState, type ReactNode } from 'react'
import { addToCart } from '@/features/cart/cart-store'
import { GroupSkuSheet } from '@/features/catalogue/group-sku-sheet'
import { initialChoice, type Choice } from '@/features/catalogue/sku-choice'
import { SkuSheet, type Purchase } from '@/features/catalogue/sku-sheet'
import type { ProductData, SkuData } from '@/features/catalogue/use-product'
import { checkoutTogether } from '@/features/group/checkout-together'
import { checkoutDraft } from '@/lib/checkout-draft'
import { toast } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import type { OpenSheet } from './open-sheet'

interface ProductSheetsProps {
  readonly product: ProductData
  readonly sheet: OpenSheet | null
  readonly onClose: () => void
  /** What shows the choice outside of the sheets. */
  readonly children: (choice: Choice) => ReactNode
}

/** The choice of a variant, which stays from one sheet to the other, and what becomes of it. */
export function ProductSheets({ product, sheet, onClose, children }: ProductSheetsProps) {
  const [choice, onChoose] = useState(() => initialChoice(product))
  const shared = { product, choice, onChoose, onClose }
  const alone = (purchase: Purchase, sku: SkuData, quantity: number) => {
    onClose()
    if (purchase === 'cart') putIntoCart(product, sku, quantity)
    else buyNow(sku, quantity)
  }
  const together = (groupId: string | null) => (sku: SkuData, quantity: number, size: number) => {
    onClose()
    const choice = groupId === null ? ({ kind: 'open', size } as const) : join(groupId)
    checkoutTogether(sku.id, quantity, { choice, productId: product.id, size })
  }
  return (
    <>
      {children(choice)}
      {sheet?.kind === 'group' ? (
        <GroupSkuSheet {...shared} deal={sheet.deal} onConfirm={together(sheet.groupId)} />
      ) : (
        <SkuSheet {...shared} offered={sheet?.offered ?? []} onConfirm={alone} />
      )}
    </>
  )
}

const join = (groupId: string) => ({ kind: 'join', groupId }) as const

function buyNow({ id: skuId }: SkuData, quantity: number): void {
  checkoutDraft.set({ source: 'buyNow', items: [{ skuId, quantity }] })
  go('checkout')
}

function putIntoCart(product: ProductData, sku: SkuData, quantity: number): void {
  const { id: productId, title, pictures } = product
  const { id: skuId, values, price } = sku
  const picture = sku.picture ?? pictures[0] ?? ''
  const added = addToCart({ skuId, productId, title, values, picture, price, quantity })
  if (added) toast('已加入购物车', 'success')
  else toast('购物车已满，请先清理一些商品')
}
