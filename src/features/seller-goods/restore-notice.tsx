import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { fitOf, type FormOrigin, type UnsavedDraft } from './stored-draft'
import './restore-notice.scss'

interface RestoreNoticeProps {
  readonly found: UnsavedDraft
  readonly origin: FormOrigin
  readonly onRestore: () => void
  readonly onDiscard: () => void
}

const words = {
  'as it was': '上次离开时有没保存的修改。',
  changed: '上次离开时有没保存的修改；商品在那之后被改过，恢复后请核对再保存。',
  unfit: '上次没保存的修改不能恢复了：商品的规格在那之后有变化。',
} as const

/** Offers what was typed the last time and not saved. */
export function RestoreNotice({ found, origin, onRestore, onDiscard }: RestoreNoticeProps) {
  const fit = fitOf(found, origin)
  return (
    <View className="restore-notice">
      <View className="restore-notice__words">{words[fit]}</View>
      <Button tone="plain" size="s" onTap={onDiscard}>
        {fit === 'unfit' ? '知道了' : '丢弃'}
      </Button>
      {fit !== 'unfit' && (
        <Button size="s" onTap={onRestore}>
          恢复
        </Button>
      )}
    </View>
  )
}
