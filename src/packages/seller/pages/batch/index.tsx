import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { BatchForm } from '@/features/seller-batch/batch-form'
import { failedTable, isFailed, isOpen } from '@/features/seller-batch/batch-lines'
import { BatchProgress } from '@/features/seller-batch/batch-progress'
import { useBatch, type Batch } from '@/features/seller-batch/use-batch'
import { ExportSheet } from '@/features/seller-order/export-sheet'
import { writeCsv } from '@/lib/csv'
import { copyText } from '@/platform/clipboard'
import { confirm, toast } from '@/platform/feedback'
import { shareTextFile } from '@/platform/files'
import { Button } from '@/ui/button'
import { Cell, CellGroup } from '@/ui/cell'
import { PageBottomBar } from '@/ui/page-bottom-bar'
import './index.scss'

export default function SellerBatchPage() {
  const batch = useBatch()
  const [exporting, setExporting] = useState(false)
  if (batch.lines.length === 0) {
    return (
      <View className="batch">
        <CellGroup>
          <Cell title="导出待发货订单" onTap={() => setExporting(true)}>
            填上运单号再导入
          </Cell>
        </CellGroup>
        <BatchForm onRead={batch.begin} />
        {exporting && <ExportSheet tab="TO_SHIP" onClose={() => setExporting(false)} />}
      </View>
    )
  }
  return (
    <View className="batch">
      <BatchProgress batch={batch} />
      {batch.begun && !batch.running && batch.lines.some(isFailed) && <Failed batch={batch} />}
      <PageBottomBar>
        <BatchButtons batch={batch} />
      </PageBottomBar>
    </View>
  )
}

/** What failed, to be mended elsewhere and imported again. */
function Failed({ batch: { lines } }: { batch: Batch }) {
  const table = failedTable(lines)
  const share = async () => {
    const outcome = await shareTextFile('发货失败的行.csv', writeCsv(table))
    if (outcome === 'failed') toast('没能发送文件，可以改用复制')
  }
  return (
    <CellGroup>
      <Cell
        title="复制有问题的行"
        onTap={() => copyText(table.map((row) => row.join('\t')).join('\n'))}
      />
      <Cell title="导出有问题的行" onTap={() => void share()} />
    </CellGroup>
  )
}

function BatchButtons({ batch: { lines, running, begun, run, clear } }: { batch: Batch }) {
  const open = lines.filter(isOpen).length
  const begin = async () => {
    const agreed =
      begun ||
      (await confirm({
        title: `发货 ${open} 笔订单？`,
        content: '买家会收到发货通知，运单号之后只能各改一次',
        confirmText: '发货',
        cancelText: '再看看',
      }))
    if (agreed) await run()
  }
  const startAnew = async () => {
    const agreed =
      open === 0 ||
      (await confirm({
        title: '放弃没有发的行？',
        content: '已经发货的不受影响',
        confirmText: '放弃',
        cancelText: '再想想',
      }))
    if (agreed) clear()
  }
  return (
    <View className="batch__buttons">
      {!running && (
        <Button tone="plain" size="l" className="batch__button" onTap={() => void startAnew()}>
          {begun ? '导入新的' : '重新填写'}
        </Button>
      )}
      {open > 0 && (
        <Button size="l" className="batch__button" busy={running} onTap={() => void begin()}>
          {/* Its own element: a browser's button loses its sign when its bare words change. */}
          <Text>{begun ? `继续发货（${open}）` : `发货 ${open} 笔`}</Text>
        </Button>
      )}
    </View>
  )
}
