import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { toast } from '@/platform/feedback'
import { Button } from '@/ui/button'
import { plainText } from './plain-text'
import './add-line.scss'

interface AddLineProps {
  readonly placeholder: string
  readonly maxlength: number
  /** Texts that are there already. */
  readonly taken: readonly string[]
  readonly onAdd: (text: string) => void
}

/** Adds short texts to a list, one after the other. */
export function AddLine({ placeholder, maxlength, taken, onAdd }: AddLineProps) {
  const [typed, setTyped] = useState('')
  const add = () => {
    const text = plainText(typed)
    if (text === '') return
    if (taken.includes(text)) return toast(`「${text}」已经有了`)
    onAdd(text)
    setTyped('')
  }
  return (
    <View className="add-line">
      <Input
        className="add-line__input"
        value={typed}
        maxlength={maxlength}
        placeholder={placeholder}
        placeholderClass="add-line__placeholder"
        confirmType="done"
        confirmHold
        cursorSpacing={100}
        onInput={({ detail }) => setTyped(detail.value)}
        onConfirm={add}
      />
      <Button tone="soft" size="s" disabled={plainText(typed) === ''} onTap={add}>
        添加
      </Button>
    </View>
  )
}
