/** 129900 fen -> '1299.00'. */
export function yuan(fen: number): string {
  const sign = fen < 0 ? '-' : ''
  const digits = String(Math.abs(fen)).padStart(3, '0')
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** 129900 -> ['1299', ''], 129950 -> ['1299', '.5']: the decimals as a price tag shows them. */
export function priceParts(fen: number): readonly [whole: string, decimals: string] {
  const [whole = '0', decimals = ''] = yuan(fen).split('.')
  const kept = decimals.replace(/0+$/, '')
  return [whole, kept ? `.${kept}` : '']
}

/** 129950 -> '¥1299.5'. */
export const priceText = (fen: number): string => `¥${priceParts(fen).join('')}`
