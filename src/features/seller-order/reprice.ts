import { priceText } from '@/lib/format-money'
import { parseYuan } from '@/lib/parse-money'

/** More postage than this is a slip of the finger, fen. */
const MOST_POSTAGE = 100_000

export interface PriceFields {
  /** Yuan, as typed. */
  readonly discount: string
  readonly postage: string
}

export type PriceChange =
  | {
      readonly ok: true
      /** Fen. */
      readonly discount: number
      readonly postage: number
      readonly payable: number
    }
  | { readonly ok: false; readonly discount?: string; readonly postage?: string }

const NOT_MONEY = '请填写金额，最多两位小数'

/** What the buyer will pay for goods worth `goods` fen, or what is wrong with the fields. A payment is one fen at least. */
export function priceChange(goods: number, typed: PriceFields): PriceChange {
  const discount = parseYuan(typed.discount === '' ? '0' : typed.discount)
  const postage = parseYuan(typed.postage === '' ? '0' : typed.postage)
  if (discount === null || postage === null) {
    return {
      ok: false,
      ...(discount === null && { discount: NOT_MONEY }),
      ...(postage === null && { postage: NOT_MONEY }),
    }
  }
  if (postage > MOST_POSTAGE) {
    return { ok: false, postage: `运费最多 ${priceText(MOST_POSTAGE)}` }
  }
  const most = Math.min(goods, goods + postage - 1)
  if (discount > most) return { ok: false, discount: `最多优惠 ${priceText(most)}` }
  return { ok: true, discount, postage, payable: goods + postage - discount }
}
