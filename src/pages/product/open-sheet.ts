import type { GroupDeal } from '@/features/catalogue/group-sku-sheet'
import type { Purchase } from '@/features/catalogue/sku-sheet'
import type { ProductData } from '@/features/catalogue/use-product'
import type { FormingGroup } from '@/features/group/use-forming-groups'

/** Which sheet is open: for buying alone, or for a group, a new one or that of the id. */
export type OpenSheet =
  | { readonly kind: 'single'; readonly offered: readonly Purchase[] }
  | { readonly kind: 'group'; readonly deal: GroupDeal; readonly groupId: string | null }

type Campaign = NonNullable<ProductData['group']>

export const toOpen = ({ offers, limitPerPerson }: Campaign): OpenSheet => ({
  kind: 'group',
  deal: { purchase: 'open', offers, limitPerPerson },
  groupId: null,
})

export const toJoin = (
  { id, size, prices }: FormingGroup,
  { limitPerPerson }: Campaign,
): OpenSheet => ({
  kind: 'group',
  deal: { purchase: 'join', offers: [{ size, prices }], limitPerPerson },
  groupId: id,
})
