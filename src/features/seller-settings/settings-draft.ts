import type { Region } from '@/ui/region-picker-port'
import { type NumberKey, numberKeys, numberText, readNumber } from './number-settings'
import { type PostageDraft, postageDraftOf, readPostage } from './postage-draft'
import type { SettingsData } from './use-settings'

export interface ReturnDraft {
  readonly name: string
  readonly phone: string
  readonly region: Region | null
  readonly detail: string
}

/** The settings as they stand in the form: text until it is saved. */
export interface SettingsDraft {
  readonly shopName: string
  readonly logo: string | null
  readonly notice: string
  readonly postage: PostageDraft
  readonly returnAddress: ReturnDraft
  readonly numbers: Readonly<Record<NumberKey, string>>
  readonly templates: SettingsData['templates']
}

/** What is wrong, by field: a key of the draft, of its numbers, or `return.<field>`, `postage.<field>`, `template.<kind>`. */
export type DraftErrors = Readonly<Record<string, string>>

const noReturn: ReturnDraft = { name: '', phone: '', region: null, detail: '' }

export function draftOf(settings: SettingsData): SettingsDraft {
  const { shopName, logo, notice, postage, returnAddress, templates } = settings
  return {
    shopName,
    logo,
    notice,
    postage: postageDraftOf(postage),
    returnAddress: returnAddress ?? noReturn,
    numbers: Object.fromEntries(
      numberKeys.map((key) => [key, numberText(key, settings)]),
    ) as SettingsDraft['numbers'],
    templates,
  }
}

const PHONE = /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/
const TEMPLATE = /^([A-Za-z0-9_-]{20,60})?$/
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()

/** An address that is empty in every field is none. */
function readReturn({ name, phone, region, detail }: ReturnDraft): {
  readonly value: SettingsData['returnAddress']
  readonly errors: DraftErrors
} {
  const plain = {
    name: oneLine(name),
    phone: phone.replace(/[^\d-]/g, ''),
    detail: oneLine(detail),
  }
  if (!plain.name && !plain.phone && !region && !plain.detail) return { value: null, errors: {} }
  const errors = {
    ...(!plain.name && { 'return.name': '请填写收件人' }),
    ...(!PHONE.test(plain.phone) && { 'return.phone': '请填写 11 位手机号或带区号的座机' }),
    ...(!region && { 'return.region': '请选择所在地区' }),
    ...(!plain.detail && { 'return.detail': '请填写街道、楼栋、门牌号' }),
  }
  return { value: region && { ...plain, region }, errors }
}

function readNumbers(texts: SettingsDraft['numbers']) {
  const values = {} as Record<NumberKey, number>
  const errors: Record<string, string> = {}
  for (const key of numberKeys) {
    const read = readNumber(key, texts[key])
    if (typeof read === 'number') values[key] = read
    else errors[key] = read.error
  }
  return { values, errors }
}

function readTemplates(templates: SettingsData['templates']) {
  const plain = Object.fromEntries(
    Object.entries(templates).map(([kind, text]) => [kind, text.trim()]),
  ) as SettingsData['templates']
  const wrong = Object.entries(plain).filter(([, text]) => !TEMPLATE.test(text))
  const errors = wrong.map(([kind]) => [`template.${kind}`, '模板 ID 是 20 到 60 位字母和数字'])
  return { value: plain, errors: Object.fromEntries(errors) as DraftErrors }
}

/** The settings that the draft says, or what is wrong with it. `before` gives what the form does not show. */
export function readDraft(
  draft: SettingsDraft,
  before: SettingsData,
): { readonly settings: SettingsData } | { readonly errors: DraftErrors } {
  const shopName = oneLine(draft.shopName)
  const postage = readPostage(draft.postage)
  const address = readReturn(draft.returnAddress)
  const { values: n, errors: numberErrors } = readNumbers(draft.numbers)
  const templates = readTemplates(draft.templates)
  const errors: DraftErrors = {
    ...(shopName === '' && { shopName: '请填写店铺名称' }),
    ...postage.errors,
    ...address.errors,
    ...numberErrors,
    ...templates.errors,
  }
  if (Object.keys(errors).length > 0 || postage.value === null) return { errors }
  return {
    settings: {
      ...before,
      shopName,
      logo: draft.logo,
      notice: oneLine(draft.notice),
      postage: postage.value,
      returnAddress: address.value,
      afterSale: {
        windowMs: n.windowDays,
        answerMs: n.answerHours,
        returnMs: n.returnDays,
        inspectMs: n.inspectDays,
        receiveMs: n.receiveDays,
      },
      groups: { durationMs: n.groupHours, size: n.groupSize },
      sharing: { protectionMs: n.protectionDays, codeLifeMs: n.codeLifeDays },
      lowStock: n.lowStock,
      templates: templates.value,
    },
  }
}

/** Whether saving would change anything. */
export const isChanged = (draft: SettingsDraft, before: SettingsData): boolean =>
  JSON.stringify(draft) !== JSON.stringify(draftOf(before))
