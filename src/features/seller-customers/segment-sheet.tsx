import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { conditionKeys, conditions, readRule, type RuleDraft, ruleDraftOf } from './segment-rule'
import { type SegmentData, useRemoveSegment, useSaveSegment } from './use-customers'
import './segment-sheet.scss'

interface SegmentSheetProps {
  /** Null: a new one. */
  readonly segment: SegmentData | null
  readonly onClose: () => void
}

/** A rule by which people are sorted; what is left empty does not count. */
export function SegmentSheet({ segment, onClose }: SegmentSheetProps) {
  const [name, setName] = useState(segment?.name ?? '')
  const [draft, setDraft] = useState<RuleDraft>(() => ruleDraftOf(segment?.rule ?? {}))
  const [wrong, setWrong] = useState<readonly string[]>([])
  const save = useSaveSegment()
  const remove = useRemoveSegment(segment?.name ?? '')
  const plain = name.trim()
  const submit = () => {
    const read = readRule(draft)
    if ('wrong' in read) return setWrong(read.wrong)
    const { rule } = read
    save.run({ name: plain, rule, ...(segment && { segmentId: segment.id }) }, onClose)
  }
  const change = (part: Partial<RuleDraft>) => {
    setDraft({ ...draft, ...part })
    setWrong([])
  }
  return (
    <Sheet
      open
      title={segment ? '修改人群' : '新建人群'}
      onClose={onClose}
      footer={
        <View className="segment-sheet__actions">
          {segment && (
            <Button
              tone="plain"
              size="l"
              disabled={save.busy}
              onTap={() => remove.run({ segmentId: segment.id }, onClose)}
            >
              删除
            </Button>
          )}
          <View className="segment-sheet__save">
            <Button size="l" wide busy={save.busy} disabled={plain === ''} onTap={submit}>
              保存
            </Button>
          </View>
        </View>
      }
    >
      <Field
        label="名称"
        value={name}
        maxlength={10}
        placeholder="如「大客户」"
        onInput={setName}
      />
      <View className="segment-sheet__hint">
        {wrong.includes('empty') ? '请至少填写一个条件' : '填了的条件要全部满足；空着的不算'}
      </View>
      {conditionKeys.map((key) => (
        <Field
          key={key}
          label={`${conditions[key].label}（${conditions[key].unit}）`}
          value={draft[key]}
          type={conditions[key].money ? 'digit' : 'number'}
          maxlength={8}
          placeholder="不限"
          error={wrong.includes(key) ? '请填写正确的数' : undefined}
          onInput={(text) => change({ [key]: text })}
        />
      ))}
      <Field
        label="有标签"
        value={draft.tag}
        maxlength={8}
        placeholder="不限"
        onInput={(tag) => change({ tag })}
      />
    </Sheet>
  )
}
