import { parseYuan } from '@/lib/parse-money'

/** An amount to give back, typed in yuan: fen, or what is wrong with it. The server knows the most. */
export function refundAmount(
  typed: string,
):
  | { readonly fen: number; readonly problem: null }
  | { readonly fen: null; readonly problem: string } {
  const fen = parseYuan(typed)
  if (fen === null) return { fen, problem: '请填写金额，最多两位小数' }
  return fen === 0 ? { fen: null, problem: '退款至少 0.01 元' } : { fen, problem: null }
}
