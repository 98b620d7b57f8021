import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { chinaTime } from '@/lib/china-time'
import { serverNow } from '@/lib/server-clock'
import { toast } from '@/platform/feedback'
import { shareTextFile } from '@/platform/files'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { tabLabel } from './order-tabs'
import { useExport } from './use-export'
import type { SellerTab } from './use-seller-orders'
import './export-sheet.scss'

const DAY = 86_400_000
const periods = [1, 7, 30, 90] as const

interface ExportSheetProps {
  readonly tab: SellerTab
  readonly onClose: () => void
}

/** Orders as a CSV file, with masked phones. Open while it exists. */
export function ExportSheet({ tab, onClose }: ExportSheetProps) {
  const [days, setDays] = useState<number>(7)
  const { rows, text, busy, gather } = useExport()
  const until = serverNow()
  // In the tap itself, as WeChat asks: the text is there already.
  const share = async (content: string) => {
    const name = `订单-${tabLabel(tab)}-${chinaTime(serverNow()).slice(0, 10)}.csv`
    const outcome = await shareTextFile(name, content)
    if (outcome === 'failed') toast('没能发送文件，请再试一次')
    if (outcome === 'shared') onClose()
  }
  return (
    <Sheet
      open
      title={`导出订单 · ${tabLabel(tab)}`}
      onClose={onClose}
      footer={
        text === null ? (
          <Button
            wide
            size="l"
            busy={busy}
            onTap={() => gather({ tab, from: Math.max(0, until - days * DAY), until: until + 1 })}
          >
            {/* Its own element: a browser's button loses its sign when its bare words change. */}
            <Text>{busy ? `已收集 ${rows} 行` : '生成文件'}</Text>
          </Button>
        ) : (
          <Button wide size="l" onTap={() => void share(text)}>
            发送文件（{rows} 行）
          </Button>
        )
      }
    >
      <View className="export__periods">
        {periods.map((period) => (
          <View
            key={period}
            className={`export__period ${period === days ? 'export__period--on' : ''}`}
            onClick={() => {
              if (!busy) setDays(period)
            }}
          >
            {period === 1 ? '最近 24 小时' : `最近 ${period} 天`}
          </View>
        ))}
      </View>
      <View className="export__hint">
        CSV 文件，可用表格软件打开；收货人和手机号已打码，完整地址请在订单里查看
      </View>
    </Sheet>
  )
}
