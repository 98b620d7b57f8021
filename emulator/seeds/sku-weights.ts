import type { ProductDraft } from './product-draft'

/** Grams with the packing, in the order of the product's SKUs. */
const weights: Readonly<Record<string, readonly number[]>> = {
  'yangshan-peach': [1400, 2600, 1800, 3300],
  'gannan-orange': [2900, 5600, 2900, 5600],
  'dandong-strawberry': [1300, 1900, 1300, 1900],
  'yunnan-blueberry': [700, 1000, 1900, 700, 1000],
  'hainan-mango': [1800, 2900, 5100],
  'daily-nuts': [260, 980, 260, 980],
  'macadamia-nuts': [320, 630, 320, 630],
  'egg-yolk-pastry': [450, 980, 420, 900],
  'dark-chocolate': [100, 380, 100, 380, 100, 380],
  'seaweed-crisps': [160, 450, 160, 450],
  'longjing-tea': [130, 260, 130, 260],
  'lapsang-tea': [220, 520, 220, 520],
  'drip-coffee': [160, 430, 160, 430, 160, 430],
  'coffee-beans': [290, 560, 290, 560, 290, 560],
  'osmanthus-oolong': [90, 160, 90, 160, 90, 160],
  'cotton-towel': [260, 480, 260, 480, 260, 480],
  'soy-candle': [380, 620, 380, 620, 380, 620],
  'laundry-pods': [900, 1750, 900, 1750],
  'soft-tissue': [1300, 3200, 6400],
  'rope-basket': [350, 620, 980, 350, 620, 980],
  'iron-wok': [2000, 2300, 1950, 2250],
  'enamel-pot': [4400, 5600, 4400, 5600, 4400, 5600],
  'bamboo-board': [950, 1400, 1350, 1850],
  'thermos-cup': [330, 400, 330, 400, 330, 400],
  'glazed-bowls': [1200, 1300, 1200, 1300],
  'wooden-blocks': [1500, 2600, 1500, 2600],
  'bear-bowl': [220, 420, 220, 420, 220, 420],
  'comfort-bunny': [130, 260, 130, 260, 130, 260],
  'cat-food': [1600, 6200, 1600, 6200],
  'dog-bone': [260, 560, 380, 860, 620, 1400],
}

/** Of each SKU of the product; 0 where nobody weighed it. */
export const weightsOf = ({ id, skus }: ProductDraft): readonly number[] =>
  skus.map((_sku, index) => weights[id]?.[index] ?? 0)
