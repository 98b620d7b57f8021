import type { Address } from './address'
import { maskNickname } from './nickname-mask'
import { maskPhone } from './user'

/** Who receives a parcel and roughly where: '张** 138****5678 浙江省杭州市'. */
export function receiverLine({ name, phone, region: [province, city] }: Address): string {
  const place = province === city ? province : `${province}${city}`
  return `${maskNickname(name)} ${maskPhone(phone)} ${place}`
}

/** A mobile or landline number as addresses hold it, that does not touch another digit. */
const PHONE = /(?<!\d)(?:1\d{10}|0\d{2,3}-?\d{7,8})(?!\d)/g

/** A text that people typed freely, without the numbers in it and without this name. */
export function maskWithin(text: string, name: string): string {
  const numberless = text.replace(PHONE, maskPhone)
  return [...name].length < 2 ? numberless : numberless.replaceAll(name, maskNickname(name))
}
