import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '@contract/index'
import { toast } from '@/platform/feedback'
import { Button } from '@/ui/button'
import { PageBottomBar } from '@/ui/page-bottom-bar'
import { NumberSection } from './number-section'
import { PostageSection } from './postage-section'
import { ReturnSection } from './return-section'
import {
  type DraftErrors,
  draftOf,
  isChanged,
  readDraft,
  type SettingsDraft,
} from './settings-draft'
import { ShopSection } from './shop-section'
import { TemplateSection } from './template-section'
import { useSaveSettings } from './use-settings'

/** All settings on one page; saved together under the revision that was read. */
export function SettingsForm({ settings, rev }: OutputOf<'seller.getSettings'>) {
  const [draft, setDraft] = useState(() => draftOf(settings))
  const [errors, setErrors] = useState<DraftErrors>({})
  const { run, busy } = useSaveSettings()
  const change = (part: Partial<SettingsDraft>) => {
    setDraft((before) => ({ ...before, ...part }))
    setErrors({})
  }
  const save = () => {
    const read = readDraft(draft, settings)
    if ('settings' in read) return run({ settings: read.settings, rev })
    setErrors(read.errors)
    toast(Object.values(read.errors)[0] ?? '请检查填写的内容')
  }
  const numbers = {
    numbers: draft.numbers,
    errors,
    onChange: (next: SettingsDraft['numbers']) => change({ numbers: next }),
  }
  return (
    <View className="settings-form">
      <ShopSection draft={draft} errors={errors} onChange={change} />
      <PostageSection
        draft={draft.postage}
        errors={errors}
        onChange={(postage) => change({ postage })}
      />
      <ReturnSection
        draft={draft.returnAddress}
        errors={errors}
        onChange={(returnAddress) => change({ returnAddress })}
      />
      <NumberSection
        title="售后与收货"
        keys={['windowDays', 'answerHours', 'returnDays', 'inspectDays', 'receiveDays']}
        {...numbers}
      />
      <NumberSection title="拼团" keys={['groupHours', 'groupSize']} {...numbers} />
      <NumberSection title="分享" keys={['protectionDays', 'codeLifeDays']} {...numbers} />
      <NumberSection title="库存" keys={['lowStock']} {...numbers} />
      <TemplateSection
        templates={draft.templates}
        errors={errors}
        onChange={(templates) => change({ templates })}
      />
      <PageBottomBar>
        <Button size="l" wide busy={busy} disabled={!isChanged(draft, settings)} onTap={save}>
          {isChanged(draft, settings) ? '保存' : '没有改动'}
        </Button>
      </PageBottomBar>
    </View>
  )
}
