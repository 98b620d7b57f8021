import { useState } from 'react'
import { call } from '@/lib/call'
import { sentenceFor } from '@/lib/call-error'
import { writeCsv } from '@/lib/csv'
import { useSingleMutation } from '@/lib/use-single-mutation'
import { toast } from '@/platform/feedback'
import { exportTable } from './export-rows'
import type { SellerTab } from './use-seller-orders'

export interface ExportWish {
  readonly tab: SellerTab
  /** Epoch ms. */
  readonly from: number
  readonly until: number
}

/** More would not fit into a phone's clipboard, nor its patience. */
const MOST_ROWS = 20_000

/** Gathers the lines of a period, page by page, into the text of a file; null: none yet, or none at all. */
export function useExport() {
  const [rows, setRows] = useState(0)
  const [text, setText] = useState<string | null>(null)
  const gather = useSingleMutation({
    mutationFn: async (wish: ExportWish) => {
      const all: (string | number)[][] = []
      let cursor: string | null = null
      do {
        const page: { items: (string | number)[][]; nextCursor: string | null } = await call(
          'seller.exportOrders',
          { ...wish, ...(cursor !== null && { cursor }) },
        )
        all.push(...page.items)
        setRows(all.length)
        cursor = page.nextCursor
      } while (cursor !== null && all.length < MOST_ROWS)
      if (cursor !== null) toast('订单太多，只导出了前面一部分，请缩短时间')
      return all
    },
    onSuccess: (all) => {
      setText(all.length === 0 ? null : writeCsv(exportTable(all)))
      if (all.length === 0) toast('这段时间没有订单')
    },
    onError: (error) => toast(sentenceFor(error)),
  })
  return {
    rows,
    text,
    busy: gather.busy,
    gather: (wish: ExportWish) => {
      setText(null)
      setRows(0)
      gather.run(wish)
    },
  }
}
