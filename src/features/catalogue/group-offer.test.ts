import { product } from '../../../tests/client/samples'
import { atOffer, lowestOffer } from './group-offer'
import { isPossible, priceRange } from './sku-choice'

const fen = (n: number) => n as (typeof product)['skus'][number]['price']
const pair = { size: 2, prices: [{ skuId: 'wm', price: fen(4900) }] }
const five = {
  size: 5,
  prices: [
    { skuId: 'wm', price: fen(3900) },
    { skuId: 'bl', price: fen(6900) },
  ],
}

test('the lowest offer is the one that costs least, the first of equals', () => {
  expect(lowestOffer([pair, five])).toEqual({ size: 5, price: 3900 })
  expect(lowestOffer([pair, { ...five, prices: pair.prices }])).toEqual({ size: 2, price: 4900 })
  expect(lowestOffer([])).toBeNull()
})

test('at an offer: its prices, the single price as the former one', () => {
  const [whiteM, blackL] = atOffer(product, five).skus
  expect(whiteM).toMatchObject({ price: 3900, listPrice: 5900, available: 8 })
  expect(blackL).toMatchObject({ price: 6900, listPrice: null })
})

test('what the offer does not sell cannot be chosen', () => {
  const offered = atOffer(product, pair)
  expect(isPossible(offered, [null, null], 0, '白')).toBe(true)
  expect(isPossible(offered, [null, null], 0, '黑')).toBe(false)
  expect(isPossible(offered, ['白', null], 1, 'L')).toBe(false)
  expect(priceRange(offered, ['白', 'M'])).toEqual([4900, 4900])
})
