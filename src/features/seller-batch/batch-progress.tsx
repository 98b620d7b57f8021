import { View } from '@tarojs/components'
import { carrierOf } from '@domain/carriers'
import { CellGroup } from '@/ui/cell'
import { isFailed, isOpen, outcomeWords, type BatchLine } from './batch-lines'
import type { Batch } from './use-batch'
import './batch-progress.scss'

/** Failed lines that the page shows; the export has them all. */
const SHOWN = 50
/** Lines that are all right, for a look at whether the columns were understood. */
const SAMPLE = 5

/** How an import stands: before, while and after it is sent. */
export function BatchProgress({ batch: { lines, running, fault, begun } }: { batch: Batch }) {
  const failed = lines.filter(isFailed)
  const open = lines.filter(isOpen).length
  const done = lines.filter((line) => !isOpen(line) && !isFailed(line)).length
  const tried = lines.length === 0 ? 0 : Math.round((100 * (lines.length - open)) / lines.length)
  return (
    <View>
      <CellGroup>
        <View className="batch-sum">
          <Figure value={lines.length} label="共" />
          <Figure value={done} label="已发货" />
          <Figure value={open} label={begun ? '未发' : '待发货'} />
          <Figure value={failed.length} label="有问题" bad={failed.length > 0} />
        </View>
        {begun && (
          <View className="batch-bar">
            <View className="batch-bar__done" style={{ width: `${tried}%` }} />
          </View>
        )}
        <View className={`batch-sum__words ${fault === null ? '' : 'batch-sum__words--bad'}`}>
          {wordsOf({ running, fault, begun, open, failed: failed.length })}
        </View>
      </CellGroup>
      {failed.length > 0 && <Lines title="有问题的行" lines={failed.slice(0, SHOWN)} />}
      {failed.length > SHOWN && (
        <View className="batch-more">还有 {failed.length - SHOWN} 行，导出后查看</View>
      )}
      {!begun && open > 0 && (
        <Lines title="可以发货的前几行" lines={lines.filter(isOpen).slice(0, SAMPLE)} />
      )}
    </View>
  )
}

interface Standing extends Pick<Batch, 'running' | 'fault' | 'begun'> {
  readonly open: number
  readonly failed: number
}

function wordsOf({ running, fault, begun, open, failed }: Standing): string {
  if (running) return '正在发货，请稍候；离开页面会停下，回来可以继续'
  if (fault !== null) return `${fault}。已发的不受影响，可以继续`
  if (!begun) return open === 0 ? '没有可以发货的行，请改好后重新导入' : '请核对后发货'
  if (open > 0) return '还没有发完，可以继续'
  return failed > 0 ? '发完了，有问题的行改好后可以重新导入' : '全部发货完成'
}

const Figure = ({ value, label, bad = false }: { value: number; label: string; bad?: boolean }) => (
  <View className="batch-figure">
    <View className={`batch-figure__value ${bad ? 'batch-figure__value--bad' : ''}`}>{value}</View>
    <View className="batch-figure__label">{label}</View>
  </View>
)

const Lines = ({ title, lines }: { title: string; lines: readonly BatchLine[] }) => (
  <CellGroup>
    <View className="batch-lines__title">{title}</View>
    {lines.map((line) => (
      <View key={line.row} className="batch-line">
        <View className="batch-line__what">
          <View className="batch-line__row">第 {line.row} 行</View>
          {line.number || '（空）'}
        </View>
        <View className="batch-line__how">
          {carrierOf(line.carrier)?.name ?? line.carrier} {line.waybill}
        </View>
        {isFailed(line) && line.outcome !== null && (
          <View className="batch-line__why">{outcomeWords(line.outcome)}</View>
        )}
      </View>
    ))}
  </CellGroup>
)
