import type { AfterSaleAct } from '@/features/seller-after-sale/after-sale-words'
import { AnswerSheet } from '@/features/seller-after-sale/answer-sheet'
import { GrantSheet } from '@/features/seller-after-sale/grant-sheet'
import type { AfterSaleItem } from '@/features/seller-after-sale/use-seller-after-sales'
import { ExchangeSheet } from './exchange-sheet'

export interface ChosenAct {
  readonly act: AfterSaleAct
  readonly item: AfterSaleItem
}

/** The sheet of what was chosen to be done about a request. */
export function AfterSaleSheets({
  chosen,
  onClose,
}: {
  chosen: ChosenAct | null
  onClose: () => void
}) {
  if (!chosen) return null
  const { act, item } = chosen
  switch (act) {
    case 'APPROVE':
    case 'ACCEPT':
      return <GrantSheet item={item} act={act} onClose={onClose} />
    case 'REJECT':
    case 'REFUSE':
      return <AnswerSheet item={item} act={act} onClose={onClose} />
    case 'RESHIP':
      return <ExchangeSheet item={item} onClose={onClose} />
  }
}
