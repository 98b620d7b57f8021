import { useState } from 'react'
import { GroupSkuSheet } from '@/features/catalogue/group-sku-sheet'
import { initialChoice } from '@/features/catalogue/sku-choice'
import { useProduct, type ProductData } from '@/features/catalogue/use-product'
import { checkoutTogether } from '@/features/group/checkout-together'
import type { GroupData } from '@/features/group/use-group'
import { ErrorState } from '@/ui/error-state'
import { Sheet } from '@/ui/sheet'
import { Skeleton } from '@/ui/skeleton'
import './join-sheet.scss'

interface JoinSheetProps {
  readonly group: GroupData
  readonly onClose: () => void
}

/** The visitor chooses what to buy in this group. */
export function JoinSheet({ group, onClose }: JoinSheetProps) {
  const { data, error, refetch } = useProduct(group.product.id)
  if (data) return <Choosing product={data} group={group} onClose={onClose} />
  return (
    <Sheet open title="选择规格" onClose={onClose}>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton className="join-sheet__skeleton" />
      )}
    </Sheet>
  )
}

function Choosing({ product, group, onClose }: JoinSheetProps & { product: ProductData }) {
  const [choice, onChoose] = useState(() => initialChoice(product))
  const { id: groupId, size, prices, rules } = group
  return (
    <GroupSkuSheet
      product={product}
      deal={{
        purchase: 'join',
        offers: [{ size, prices }],
        limitPerPerson: rules.limitPerPerson,
      }}
      choice={choice}
      onChoose={onChoose}
      onClose={onClose}
      onConfirm={(sku, quantity) => {
        onClose()
        const joining = { kind: 'join', groupId } as const
        checkoutTogether(sku.id, quantity, { choice: joining, productId: product.id, size })
      }}
    />
  )
}
