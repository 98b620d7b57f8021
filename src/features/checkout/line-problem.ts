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
