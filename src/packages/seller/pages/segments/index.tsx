import { View } from '@tarojs/components'
import { useState } from 'react'
import { CustomerListSkeleton } from '@/features/seller-customers/customer-list'
import { ruleWords } from '@/features/seller-customers/segment-rule'
import { SegmentSheet } from '@/features/seller-customers/segment-sheet'
import { type SegmentData, useSegments } from '@/features/seller-customers/use-customers'
import { Button } from '@/ui/button'
import { Cell, CellGroup } from '@/ui/cell'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { PageBottomBar } from '@/ui/page-bottom-bar'

export default function SegmentsPage() {
  const { data, error, refetch } = useSegments()
  const [edited, setEdited] = useState<SegmentData | 'new' | null>(null)
  if (!data) {
    return error ? (
      <ErrorState error={error} onRetry={() => void refetch()} />
    ) : (
      <CustomerListSkeleton />
    )
  }
  return (
    <View>
      {data.segments.length === 0 ? (
        <Empty
          title="还没有自己的人群"
          hint="新客、活跃、沉睡和分享达人一直都在；再按消费、下单、带来的好友定自己的规则"
        />
      ) : (
        <CellGroup>
          {data.segments.map((segment) => (
            <Cell key={segment.id} title={segment.name} onTap={() => setEdited(segment)}>
              {ruleWords(segment.rule)}
            </Cell>
          ))}
        </CellGroup>
      )}
      <PageBottomBar>
        <Button size="l" wide onTap={() => setEdited('new')}>
          新建人群
        </Button>
      </PageBottomBar>
      {edited !== null && (
        <SegmentSheet segment={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </View>
  )
}
