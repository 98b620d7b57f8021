import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { PageBottomBar } from '@/ui/page-bottom-bar'
import type { GoodsState } from './goods-data'
import './save-bar.scss'

interface SaveBarProps {
  readonly state: GoodsState
  readonly changed: boolean
  readonly busy: boolean
  readonly onSave: (publish: boolean) => void
}

/** What may become of the form, by what the product is now. */
export const SaveBar = ({ state, changed, busy, onSave }: SaveBarProps) => (
  <PageBottomBar>
    <View className="save-bar">
      {state === 'ON_SALE' ? (
        <Button size="l" wide busy={busy} disabled={!changed} onTap={() => onSave(false)}>
          {changed ? '保存，立即生效' : '没有改动'}
        </Button>
      ) : (
        <>
          <Button tone="plain" size="l" busy={busy} disabled={!changed} onTap={() => onSave(false)}>
            {state === 'DRAFT' ? '存草稿' : '只保存'}
          </Button>
          <View className="save-bar__main">
            <Button size="l" wide busy={busy} onTap={() => onSave(true)}>
              保存并上架
            </Button>
          </View>
        </>
      )}
    </View>
  </PageBottomBar>
)
