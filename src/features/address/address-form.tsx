import { Form, View } from '@tarojs/components'
import { useState } from 'react'
import { addressPicker } from '@/platform/address-picker'
import { Button } from '@/ui/button'
import { CellGroup } from '@/ui/cell'
import { Checkbox } from '@/ui/checkbox'
import { Field } from '@/ui/field'
import { Icon } from '@/ui/icon'
import { PageBottomBar } from '@/ui/page-bottom-bar'
import { RegionPicker } from '@/ui/region-picker'
import {
  checkFields,
  type AddressErrors,
  type AddressFields,
  type DefaultNote,
} from './address-fields'
import './address-form.scss'

/** A browser's number field drops what is pasted with a space in it; its phone field is not in Taro's types. */
const PHONE_KEYBOARD = (process.env.TARO_ENV === 'h5' ? 'tel' : 'number') as 'number'

interface AddressFormProps {
  readonly initial: AddressFields
  readonly note: DefaultNote
  readonly busy: boolean
  readonly onSave: (fields: AddressFields) => void
  /** Only for an address that exists. */
  readonly onRemove?: () => void
}

export function AddressForm({ initial, note, busy, onSave, onRemove }: AddressFormProps) {
  const [fields, setFields] = useState(initial)
  const [errors, setErrors] = useState<AddressErrors>({})
  const change = (part: Partial<AddressFields>) => {
    setFields((before) => ({ ...before, ...part }))
    setErrors((before) => {
      const mended = Object.keys(part)
      return Object.fromEntries(Object.entries(before).filter(([key]) => !mended.includes(key)))
    })
  }
  const save = () => {
    const found = checkFields(fields)
    setErrors(found)
    if (Object.keys(found).length === 0) onSave(fields)
  }
  return (
    <Form onSubmit={save}>
      {addressPicker.available && <FromWeChat onPick={change} />}
      <CellGroup>
        <Field
          label="收货人"
          value={fields.name}
          placeholder="姓名"
          maxlength={20}
          error={errors.name}
          onInput={(name) => change({ name })}
        />
        <Field
          label="手机号"
          value={fields.phone}
          placeholder="收货时联系的号码"
          type={PHONE_KEYBOARD}
          maxlength={24}
          error={errors.phone}
          onInput={(phone) => change({ phone })}
        />
        <RegionField fields={fields} error={errors.region} onChange={change} />
        <Field
          label="详细地址"
          value={fields.detail}
          placeholder="街道、楼栋、门牌号"
          maxlength={80}
          multiline
          error={errors.detail}
          onInput={(detail) => change({ detail })}
        />
      </CellGroup>
      <CellGroup>
        <Checkbox
          label="设为默认地址"
          checked={fields.isDefault || note.fixed}
          disabled={note.fixed}
          onChange={(isDefault) => change({ isDefault })}
        />
        <View className="address-form__note">{note.text}</View>
      </CellGroup>
      <PageBottomBar>
        {onRemove && (
          <Button
            className="address-form__remove"
            tone="plain"
            size="l"
            disabled={busy}
            onTap={onRemove}
          >
            删除
          </Button>
        )}
        <View className="address-form__save">
          <Button size="l" wide busy={busy} onTap={save}>
            保存
          </Button>
        </View>
      </PageBottomBar>
    </Form>
  )
}

interface RegionFieldProps {
  readonly fields: AddressFields
  readonly error: string | undefined
  readonly onChange: (part: Partial<AddressFields>) => void
}

const RegionField = ({ fields: { region }, error, onChange }: RegionFieldProps) => (
  <RegionPicker value={region} onChange={(picked) => onChange({ region: picked })}>
    <View className="address-form__region">
      <View className="address-form__label">所在地区</View>
      <View className="address-form__main">
        <View className={region ? '' : 'address-form__hint'}>
          {region ? region.join(' ') : '省、市、区'}
        </View>
        {error && <View className="address-form__error">{error}</View>}
      </View>
      <Icon name="right" className="address-form__arrow" />
    </View>
  </RegionPicker>
)

function FromWeChat({ onPick }: { onPick: (part: Partial<AddressFields>) => void }) {
  const pick = async () => {
    const picked = await addressPicker.pick()
    if (picked) onPick(picked)
  }
  return (
    <View className="address-form__import">
      <Button tone="soft" wide onTap={() => void pick()}>
        从微信地址导入
      </Button>
    </View>
  )
}
