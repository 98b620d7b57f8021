/** '12.5' -> 1250 fen; null for what is no amount of money with at most two decimals. */
export function parseYuan(text: string): number | null {
  const [, whole, decimals = ''] = /^(\d{1,7})(?:\.(\d{0,2}))?$/.exec(text.trim()) ?? []
  return whole === undefined ? null : Number(whole) * 100 + Number(decimals.padEnd(2, '0'))
}
