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
const PHONE = /^(1[3-9]\d{9}|0\d{9,11})$/

/**
 * A number as it is sent. Numbers are pasted with spaces, hyphens, invisible marks or the country's
 * code (+86, 0086), all of which go.
 */
export const plainPhone = (phone: string): string =>
  phone.replace(/[^\d+]/g, '').replace(/^(\+|00)86/, '')

export function checkFields({ name, phone, region, detail }: AddressFields): AddressErrors {
  return {
    ...(name.trim() === '' && { name: '请填写收货人姓名' }),
    ...(!PHONE.test(plainPhone(phone)) && { phone: phoneError(phone) }),
    ...(region === null && { region: '请选择所在地区' }),
    ...(detail.trim() === '' && { detail: '请填写街道、楼栋、门牌号' }),
  }
}

const phoneError = (phone: string): string =>
  phone.trim() === '' ? '请填写手机号' : '号码不对，请填写 11 位手机号或带区号的座机'

/** What is sent; only fields without errors may be. */
export function inputOf(fields: AddressFields, id: string | undefined): AddressInput {
  const { name, phone, region, detail, isDefault } = fields
  if (region === null) throw new Error('an address without a region')
  return {
    ...(id !== undefined && { id }),
    name: oneLine(name),
    phone: plainPhone(phone),
    region,
    detail: oneLine(detail),
    isDefault,
  }
}

/** A field may grow over several lines and pasted text may have tabs; the contract takes neither. */
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()

/** What the choice of the default means for an address; `id` is undefined for a new one. */
export function defaultNote(book: readonly Address[], id: string | undefined): DefaultNote {
  if (book.every((address) => address.id === id)) {
    return { fixed: true, text: '只有一个地址时，它就是默认地址' }
  }
  const present = book.find(({ isDefault }) => isDefault)
  if (present?.id === id) {
    return { fixed: true, text: '现在的默认地址；把别的地址设为默认，就会替换它' }
  }
  return { fixed: false, text: `下单时自动选用，会替换原来的默认地址（${present?.name ?? ''}）` }
}

export interface DefaultNote {
  /** Default whatever the person says. */
  readonly fixed: boolean
  readonly text: string
}
