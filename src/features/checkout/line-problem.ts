import type { Quote } from './use-checkout'

type Line = Quote['lines'][number]

/** Why a line cannot be ordered, and what to do; null when it can. */
export function lineProblem({ problem, available }: Line): string | null {
  switch (problem) {
    case 'GONE':
      return '商品已不存在，请返回移除'
    case 'OFF_SALE':
      return '商品已下架，请返回移除'
    case 'SOLD_OUT':
      return '已售罄，请返回移除'
    case 'SHORT':
      return `库存仅剩 ${available} 件，请返回减少数量`
    case null:
      return null
  }
}

/** The same of a whole order, for beside the button. */
export function orderProblem({ lines, regionClosed }: Quote): string | null {
  const hindered = lines.filter(({ problem }) => problem !== null)
  if (hindered.length === 0) return regionClosed ? '收货地区暂不支持配送' : null
  return hindered.every(({ problem }) => problem === 'SHORT')
    ? '有商品库存不足，请返回减少数量'
    : '有商品买不了，请返回移除'
}
