/** 12345 -> '1.2万'. */
export function shortCount(n: number): string {
  if (n < 10_000) return String(n)
  return `${String(Math.floor(n / 1000) / 10)}万`
}
