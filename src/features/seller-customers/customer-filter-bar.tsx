import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { go } from '@/platform/navigation'
import { Icon } from '@/ui/icon'
import { spoken } from '@/ui/spoken'
import { fixedSegmentNames } from './segment-rule'
import { type CustomerFilter, useSegments } from './use-customers'
import './customer-filter-bar.scss'

interface CustomerFilterBarProps {
  readonly filter: CustomerFilter
  readonly onChange: (filter: CustomerFilter) => void
}

/** By name, by segment, or by tag: one at a time. */
export function CustomerFilterBar({ filter, onChange }: CustomerFilterBarProps) {
  const { data } = useSegments()
  const [typed, setTyped] = useState('')
  const choose = (next: CustomerFilter) => {
    setTyped('')
    onChange(next)
  }
  const search = () => {
    const keyword = typed.trim()
    onChange(keyword === '' ? {} : { keyword })
  }
  const chips = [
    { key: 'all', text: '全部', filter: {} },
    ...Object.entries(fixedSegmentNames).map(([id, text]) => ({
      key: id,
      text,
      filter: { segment: id },
    })),
    ...(data?.segments ?? []).map(({ id, name }) => ({
      key: id,
      text: name,
      filter: { segment: id },
    })),
    ...(data?.tags ?? []).map((tag) => ({ key: `#${tag}`, text: `#${tag}`, filter: { tag } })),
  ]
  const active = JSON.stringify(filter)
  return (
    <View className="customer-bar">
      <View className="customer-bar__box">
        <Icon name="search" className="customer-bar__icon" />
        <Input
          className="customer-bar__input"
          value={typed}
          maxlength={20}
          confirmType="search"
          placeholder="搜索昵称"
          onInput={({ detail }) => setTyped(detail.value)}
          onConfirm={search}
        />
        {filter.keyword !== undefined && (
          <View className="customer-bar__clear" onClick={() => choose({})} {...spoken('清空')}>
            <Icon name="close" className="customer-bar__icon" />
          </View>
        )}
      </View>
      <View className="customer-bar__chips">
        {chips.map(({ key, text, filter: wanted }) => (
          <View
            key={key}
            className={`customer-bar__chip ${JSON.stringify(wanted) === active ? 'customer-bar__chip--on' : ''}`}
            onClick={() => choose(wanted)}
          >
            {text}
          </View>
        ))}
        <View className="customer-bar__chip" onClick={() => go('sellerSegments')}>
          + 人群
        </View>
      </View>
    </View>
  )
}
