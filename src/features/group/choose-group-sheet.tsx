import { View } from '@tarojs/components'
import type { OutputOf } from '@contract/index'
import { chinaTime } from '@/lib/china-time'
import { go } from '@/platform/navigation'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { Skeleton } from '@/ui/skeleton'
import { FormingGroups } from './forming-groups'
import { useFormingGroups, type FormingGroup } from './use-forming-groups'
import { useChooseGroup, useLeaveGroup } from './use-group-changes'
import './choose-group-sheet.scss'

type Order = Pick<OutputOf<'order.get'>, 'id' | 'lines' | 'group'>

/** Whether the group sells what was paid for at the price that was paid. */
export function isFitting({ lines, group }: Order, offered: FormingGroup): boolean {
  const line = lines[0]
  return (
    line !== undefined &&
    offered.campaignId === group?.campaignId &&
    offered.size === group.size &&
    offered.id !== group.id &&
    offered.prices.some(({ skuId, price }) => skuId === line.skuId && price === line.price)
  )
}

interface ChooseGroupSheetProps {
  readonly order: Order
  readonly open: boolean
  readonly onClose: () => void
}

/** Where a paid order without a seat can still get one; or its money back. */
export function ChooseGroupSheet({ order, open, onClose }: ChooseGroupSheetProps) {
  const { data, refetch, error } = useFormingGroups(order.lines[0]?.productId ?? '', open)
  const choose = useChooseGroup()
  const refund = useLeaveGroup('refund')
  const groups = data?.filter((group) => isFitting(order, group))
  const until = order.group?.waitUntil ?? null
  const pick = ({ id: groupId }: FormingGroup) =>
    choose.run(
      { orderId: order.id, groupId },
      {
        onSuccess: (done) => {
          if (!done) return
          onClose()
          go('group', { id: groupId })
        },
      },
    )
  return (
    <Sheet
      open={open}
      title="选择其他团"
      onClose={onClose}
      footer={
        <Button tone="plain" size="l" wide onTap={() => refund.run(order.id)}>
          不拼了，退款
        </Button>
      }
    >
      {until !== null && (
        <View className="choose-group__hint">
          {`同价同人数的团都在这里。${chinaTime(until)} 前没有选择，会自动全额退款`}
        </View>
      )}
      {groups === undefined && !error && <Skeleton className="choose-group__skeleton" />}
      {groups && (
        <FormingGroups
          groups={groups}
          label="换到这团"
          onPick={pick}
          onEnd={() => void refetch()}
        />
      )}
      {(error !== null || groups?.length === 0) && (
        <View className="choose-group__none">
          {error ? '没能加载出来，请稍后再试' : '现在没有合适的团，可以稍后再看或申请退款'}
        </View>
      )}
    </Sheet>
  )
}
