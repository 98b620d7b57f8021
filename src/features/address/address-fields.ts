import type { Region } from '@/ui/region-picker-port'
import type { Address, AddressInput } from './use-addresses'

export interface AddressFields {
  readonly name: string
  readonly phone: string
  readonly region: Region | null
  readonly detail: string
  readonly isDefault: boolean
}

export type AddressErrors = Partial<Record<keyof AddressFields, string>>

export const emptyFields: AddressFields = {
  name: '',
  phone: '',
  region: null,
  detail: '',
  isDefault: false,
}

export const fieldsOf = ({ name, phone, region, detail, isDefault }: Address): AddressFields => ({
  name,
  phone,
  region,
  detail,
  isDefault,
})

/** The contract's rules, so that a mistake shows at its field before anything is sent. */
const PHONE = /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/

export function checkFields({ name, phone, region, detail }: AddressFields): AddressErrors {
  return {
    ...(name.trim() === '' && { name: '请填写收货人姓名' }),
    ...(!PHONE.test(phone.trim()) && { phone: '请填写正确的手机号，如 13800138000' }),
    ...(region === null && { region: '请选择所在地区' }),
    ...(detail.trim() === '' && { detail: '请填写街道、楼栋、门牌号' }),
  }
}

/** What is sent; only fields without errors may be. */
export function inputOf(fields: AddressFields, id: string | undefined): AddressInput {
  const { region, detail, ...rest } = fields
  if (region === null) throw new Error('an address without a region')
  // The field grows over several lines; the contract takes one.
  const oneLine = detail.replace(/\s+/g, ' ')
  return { ...(id !== undefined && { id }), ...rest, region, detail: oneLine }
}
