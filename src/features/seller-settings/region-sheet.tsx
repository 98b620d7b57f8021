import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button'
import { Checkbox } from '@/ui/checkbox'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { type RegionDraft, regionErrors } from './postage-draft'
import { provinces, shortProvince } from './provinces'
import './region-sheet.scss'

interface RegionSheetProps {
  readonly initial: RegionDraft
  readonly isNew: boolean
  /** Its fee comes on top of the postage by weight. */
  readonly added: boolean
  /** Provinces that other tariffs name. */
  readonly taken: readonly string[]
  readonly onSave: (region: RegionDraft) => void
  readonly onRemove: () => void
  readonly onClose: () => void
}

/** The tariff of some provinces. */
export function RegionSheet({ initial, isNew, added, taken, ...actions }: RegionSheetProps) {
  const [draft, setDraft] = useState(initial)
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const change = (part: Partial<RegionDraft>) => {
    setDraft({ ...draft, ...part })
    setErrors({})
  }
  const save = () => {
    const found = regionErrors(draft)
    setErrors(found)
    if (Object.keys(found).length === 0) actions.onSave(draft)
  }
  return (
    <Sheet
      open
      title="地区运费"
      onClose={actions.onClose}
      footer={
        <View className="region-sheet__actions">
          {!isNew && (
            <Button tone="plain" size="l" onTap={actions.onRemove}>
              删除
            </Button>
          )}
          <View className="region-sheet__save">
            <Button size="l" wide onTap={save}>
              确定
            </Button>
          </View>
        </View>
      }
    >
      <Provinces
        chosen={draft.provinces}
        taken={taken}
        onChange={(names) => change({ provinces: names })}
      />
      {errors['provinces'] && <View className="region-sheet__error">{errors['provinces']}</View>}
      <View className="setting-check">
        <Checkbox
          label="暂不配送到这些地区"
          checked={draft.closed}
          onChange={(closed) => change({ closed })}
        />
      </View>
      {!draft.closed && (
        <View>
          <Field
            label={added ? '另加（元）' : '运费（元）'}
            value={draft.fee}
            type="digit"
            maxlength={7}
            error={errors['fee']}
            onInput={(fee) => change({ fee })}
          />
          <Field
            label="满额包邮"
            value={draft.freeFrom}
            type="digit"
            maxlength={8}
            placeholder="留空不包邮"
            error={errors['freeFrom']}
            onInput={(freeFrom) => change({ freeFrom })}
          />
        </View>
      )}
    </Sheet>
  )
}

interface ProvincesProps {
  readonly chosen: readonly string[]
  readonly taken: readonly string[]
  readonly onChange: (names: readonly string[]) => void
}

const Provinces = ({ chosen, taken, onChange }: ProvincesProps) => (
  <View className="provinces">
    {provinces.map((name) => {
      const on = chosen.includes(name)
      const off = taken.includes(name)
      const toggle = () => onChange(on ? chosen.filter((one) => one !== name) : [...chosen, name])
      return (
        <View
          key={name}
          className={`provinces__one ${on ? 'provinces__one--on' : ''} ${off ? 'provinces__one--off' : ''}`}
          onClick={() => !off && toggle()}
        >
          {shortProvince(name)}
        </View>
      )
    })}
  </View>
)
