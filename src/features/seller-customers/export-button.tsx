import { useState } from 'react'
import { call } from '@/lib/call'
import { sentenceFor } from '@/lib/call-error'
import { chinaTime } from '@/lib/china-time'
import { writeCsv } from '@/lib/csv'
import { serverNow } from '@/lib/server-clock'
import { useSingleMutation } from '@/lib/use-single-mutation'
import { toast } from '@/platform/feedback'
import { shareTextFile } from '@/platform/files'
import { Button } from '@/ui/button'
import { customerTable } from './export-customers'
import { type CustomerFilter, useSegments } from './use-customers'

/** More would not fit into a phone's patience. */
const MOST_ROWS = 20_000

type Row = (string | number)[]

async function gatherRows(segment: string | undefined, told: (rows: number) => void) {
  const all: Row[] = []
  let cursor: string | null = null
  do {
    const page: { items: Row[]; nextCursor: string | null } = await call('seller.exportCustomers', {
      ...(segment !== undefined && { segment }),
      ...(cursor !== null && { cursor }),
    })
    all.push(...page.items)
    told(all.length)
    cursor = page.nextCursor
  } while (cursor !== null && all.length < MOST_ROWS)
  if (cursor !== null) toast('客户太多，只导出了前面一部分')
  return all
}

/** Gathers the customers of a segment, or all, into a CSV file; the second tap sends it. */
export function ExportButton({ filter: { segment } }: { filter: CustomerFilter }) {
  const { data } = useSegments()
  const [rows, setRows] = useState(0)
  const [made, setMade] = useState<{ segment: string | undefined; text: string } | null>(null)
  const { run, busy } = useSingleMutation({
    mutationFn: () => gatherRows(segment, setRows),
    onSuccess: (all) => {
      if (all.length === 0) return toast('没有可以导出的客户')
      setMade({ segment, text: writeCsv(customerTable(all, data?.segments ?? [])) })
    },
    onError: (error) => toast(sentenceFor(error)),
  })
  const send = async (text: string) => {
    const outcome = await shareTextFile(`客户-${chinaTime(serverNow()).slice(0, 10)}.csv`, text)
    if (outcome === 'failed') toast('没能发送文件，请再试一次')
    if (outcome === 'shared') setMade(null)
  }
  if (made !== null && made.segment === segment) {
    return (
      <Button size="l" wide onTap={() => void send(made.text)}>
        发送文件（{rows} 位客户）
      </Button>
    )
  }
  return (
    <Button size="l" wide tone="soft" busy={busy} onTap={() => run(undefined)}>
      {busy ? `已收集 ${rows} 位` : '导出客户（手机号打码）'}
    </Button>
  )
}
