import { View } from '@tarojs/components'
import { useState } from 'react'
import { toast } from '@/platform/feedback'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { type CustomerPage, useSegments, useTagCustomer } from './use-customers'
import './tag-sheet.scss'

const MOST = 10

interface TagSheetProps {
  readonly customer: CustomerPage['customer']
  readonly onClose: () => void
}

/** Chooses among the shop's tags, or makes a new one. */
export function TagSheet({ customer, onClose }: TagSheetProps) {
  const known = useSegments().data?.tags ?? []
  const [tags, setTags] = useState<readonly string[]>(customer.tags)
  const [typed, setTyped] = useState('')
  const { run, busy } = useTagCustomer()
  const all = [...new Set([...known, ...tags])]
  const toggle = (tag: string) => {
    if (tags.includes(tag)) return setTags(tags.filter((one) => one !== tag))
    if (tags.length >= MOST) return toast(`最多 ${MOST} 个标签`)
    setTags([...tags, tag])
  }
  const add = () => {
    const tag = typed.trim()
    if (tag === '') return
    setTyped('')
    if (!tags.includes(tag)) toggle(tag)
  }
  const save = () => {
    const rest = typed.trim()
    const chosen = rest && !tags.includes(rest) && tags.length < MOST ? [...tags, rest] : tags
    run({ personId: customer.id, tags: [...chosen] }, onClose)
  }
  return (
    <Sheet
      open
      title="标签"
      onClose={onClose}
      footer={
        <Button size="l" wide busy={busy} onTap={save}>
          保存
        </Button>
      }
    >
      <View className="tag-sheet">
        {all.map((tag) => (
          <View
            key={tag}
            className={`tag-sheet__tag ${tags.includes(tag) ? 'tag-sheet__tag--on' : ''}`}
            onClick={() => toggle(tag)}
          >
            {tag}
          </View>
        ))}
        {all.length === 0 && <View className="tag-sheet__none">还没有标签，写一个吧</View>}
      </View>
      <View className="tag-sheet__new">
        <View className="tag-sheet__field">
          <Field
            label="新标签"
            value={typed}
            maxlength={8}
            placeholder="8 个字以内"
            onInput={setTyped}
          />
        </View>
        <Button tone="soft" size="s" disabled={typed.trim() === ''} onTap={add}>
          添加
        </Button>
      </View>
    </Sheet>
  )
}
