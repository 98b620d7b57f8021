import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from './icon'
import { spoken } from './spoken'

interface StepperProps {
  readonly value: number
  readonly min?: number
  readonly max: number
  readonly onChange: (value: number) => void
}

/** A quantity that is tapped up and down or typed; what is typed is brought within the bounds. */
export function Stepper({ value, min = 1, max, onChange }: StepperProps) {
  // While it is typed the text may be anything, as nothing at all.
  const [typed, setTyped] = useState<string | null>(null)
  const set = (next: number) => {
    setTyped(null)
    const bounded = Math.max(min, Math.min(Math.max(min, max), next))
    if (bounded !== value) onChange(bounded)
  }
  return (
    <View className="stepper">
      <View
        className={`stepper__button ${value <= min ? 'stepper__button--end' : ''}`}
        onClick={() => set(value - 1)}
        {...spoken('减少')}
      >
        <Icon name="minus" className="stepper__sign" />
      </View>
      <Input
        className="stepper__input"
        type="number"
        maxlength={3}
        value={typed ?? String(value)}
        cursorSpacing={80}
        onInput={({ detail }) => setTyped(detail.value)}
        onBlur={({ detail }) => set(Math.floor(Number(detail.value)) || min)}
      />
      <View
        className={`stepper__button ${value >= max ? 'stepper__button--end' : ''}`}
        onClick={() => set(value + 1)}
        {...spoken('增加')}
      >
        <Icon name="plus" className="stepper__sign" />
      </View>
    </View>
  )
}
