import { View } from '@tarojs/components'
import { useState } from 'react'
import { Cell } from '@/ui/cell'
import { Checkbox } from '@/ui/checkbox'
import { Field } from '@/ui/field'
import { Icon } from '@/ui/icon'
import {
  newRegion,
  newWeight,
  type PostageDraft,
  type RegionDraft,
  tariffWords,
} from './postage-draft'
import { shortProvince } from './provinces'
import { RegionSheet } from './region-sheet'
import type { DraftErrors } from './settings-draft'
import { SettingHint, SettingsSection } from './settings-section'
import { WeightFields } from './weight-fields'
import './postage-section.scss'

interface PostageSectionProps {
  readonly draft: PostageDraft
  readonly errors: DraftErrors
  readonly onChange: (draft: PostageDraft) => void
}

const namesOf = ({ provinces }: RegionDraft) => provinces.map(shortProvince).join('、')

/** What a parcel costs: everywhere, by weight, and in the places with a tariff of their own. */
export function PostageSection({ draft, errors, onChange }: PostageSectionProps) {
  const change = (part: Partial<PostageDraft>) => onChange({ ...draft, ...part })
  return (
    <SettingsSection title="运费" note="下单时按收货地址和商品重量计算；已经下的订单不受影响。">
      {draft.byWeight === null && (
        <Field
          label="运费（元）"
          value={draft.fee}
          type="digit"
          maxlength={7}
          error={errors['postage.fee']}
          onInput={(fee) => change({ fee })}
        />
      )}
      <Field
        label="满额包邮"
        value={draft.freeFrom}
        type="digit"
        maxlength={8}
        placeholder="商品满多少元包邮；留空不包邮"
        error={errors['postage.freeFrom']}
        onInput={(freeFrom) => change({ freeFrom })}
      />
      <View className="setting-check">
        <Checkbox
          label="按重量收费"
          checked={draft.byWeight !== null}
          onChange={(on) => change({ byWeight: on ? newWeight : null })}
        />
      </View>
      {draft.byWeight && (
        <WeightFields
          draft={draft.byWeight}
          errors={errors}
          onChange={(byWeight) => change({ byWeight })}
        />
      )}
      <Regions draft={draft} onChange={(regions) => change({ regions })} />
      <SettingHint>偏远地区可以单独设运费，或暂不配送；没有列出的地区按上面的运费。</SettingHint>
    </SettingsSection>
  )
}

interface RegionsProps {
  readonly draft: PostageDraft
  readonly onChange: (regions: readonly RegionDraft[]) => void
}

function Regions({ draft: { regions, byWeight }, onChange }: RegionsProps) {
  // The index that is edited; one past the end is a new one.
  const [edited, setEdited] = useState<number | null>(null)
  const put = (region: RegionDraft | null) => {
    if (edited === null) return
    const rest = regions.filter((_, index) => index !== edited)
    onChange(region === null ? rest : [...rest.slice(0, edited), region, ...rest.slice(edited)])
    setEdited(null)
  }
  return (
    <View>
      {regions.map((region, index) => (
        <View
          key={namesOf(region)}
          className="postage-region"
          hoverClass="cell--pressed"
          onClick={() => setEdited(index)}
        >
          <View className="postage-region__main">
            <View className="postage-region__names">{namesOf(region)}</View>
            <View className="postage-region__cost">
              {region.closed ? '暂不配送' : tariffWords(region, byWeight !== null)}
            </View>
          </View>
          <Icon name="right" className="postage-region__arrow" />
        </View>
      ))}
      {regions.length < 20 && <Cell title="添加地区运费" onTap={() => setEdited(regions.length)} />}
      {edited !== null && (
        <RegionSheet
          key={edited}
          initial={regions[edited] ?? newRegion}
          isNew={edited === regions.length}
          added={byWeight !== null}
          taken={regions.flatMap(({ provinces }, index) => (index === edited ? [] : provinces))}
          onSave={put}
          onRemove={() => put(null)}
          onClose={() => setEdited(null)}
        />
      )}
    </View>
  )
}
