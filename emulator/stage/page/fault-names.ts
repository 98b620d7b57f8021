import type { Faults } from './api'
import type { Language } from './words'

type Named = Record<Language, string>

/** What the switches are called on the page; what they do, the emulator tells itself. */
export const faultNames: Record<keyof Faults, Named> = {
  delayMs: { en: 'Late', zh: '迟到' },
  dropNext: { en: 'Lost', zh: '丢失' },
  duplicate: { en: 'Doubled', zh: '重复' },
  reorder: { en: 'Out of order', zh: '乱序' },
  forge: { en: 'Forged', zh: '伪造' },
  mismatch: { en: 'About something else', zh: '内容不符' },
  refundAbnormal: { en: 'Refund fails', zh: '退款异常' },
  loseAnswers: { en: 'Answer lost', zh: '应答丢失' },
}

const choicesZh: Record<string, string> = {
  signature: '签名',
  ciphertext: '密文',
  timestamp: '时间戳',
  serial: '序列号',
  amount: '金额',
  currency: '币种',
  mchid: '商户号',
  appid: '应用',
  payer: '付款人',
  order: '订单号',
}

export const choiceName = (choice: string, language: Language): string =>
  language === 'zh' ? (choicesZh[choice] ?? choice) : choice
