import { colours } from './poster-colours'
import type { PosterSpec } from './poster-spec'

interface Theme {
  /** The ground, from the top down. */
  readonly from: string
  readonly to: string
  /** Words on the ground. */
  readonly strong: string
  readonly soft: string
}

export const themeOf: Record<PosterSpec['kind'], Theme> = {
  product: { from: '#FFC9B0', to: '#FFE2D3', strong: colours.ink, soft: colours.ink3 },
  group: { from: '#FF7048', to: colours.brand, strong: '#FFFFFF', soft: '#FFE3DC' },
  shop: { from: '#4A3B30', to: '#2A221C', strong: '#FFFFFF', soft: '#D9CCBF' },
}
