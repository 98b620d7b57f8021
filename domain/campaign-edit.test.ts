import { type CampaignEdit, editCampaign, fitCampaign } from './campaign-edit'
import type { Product } from './catalogue'
import type { GroupCampaign } from './group-campaign'
import { fen } from './money'
import { emptyProduct } from './product-edit'

const NOW = 5000
const sku = (skuId: string, price: number) => ({
  skuId,
  values: [skuId],
  price: fen(price),
  listPrice: null,
  picture: null,
  weight: 0,
})
const product = (more: Partial<Product> = {}): Product => ({
  ...emptyProduct('p', 0),
  skus: [sku('p-1', 1000), sku('p-2', 2000)],
  rev: 4,
  ...more,
})
const at = (size: number, ...prices: [string, number][]) => ({
  size,
  prices: prices.map(([skuId, price]) => ({ skuId, price: fen(price) })),
})
const edit = (more: Partial<CampaignEdit> = {}): CampaignEdit => ({
  offers: [at(3, ['p-1', 700]), at(2, ['p-1', 800], ['p-2', 1900])],
  durationMs: 86_400_000,
  limitPerPerson: null,
  startsAt: 4000,
  endsAt: 9000,
  newcomersOnly: false,
  leaderDiscount: fen(0),
  listsForming: true,
  ...more,
})
const running = (more: Partial<GroupCampaign> = {}): GroupCampaign => ({
  ...edit(),
  id: 'c-old',
  stockShare: 20,
  ...more,
})

describe('a campaign', () => {
  it('is saved with its offers by size, under a new id, one revision on', () => {
    const saved = editCampaign(product(), edit(), 'c-new', NOW)
    if (!saved.ok) throw new Error(saved.error.code)
    expect(saved.value.rev).toBe(5)
    expect(saved.value.group).toMatchObject({ id: 'c-new', stockShare: null, endsAt: 9000 })
    expect(saved.value.group?.offers.map(({ size }) => size)).toEqual([2, 3])
  })

  it.each([
    ['runs', running(), 'c-old', 20],
    ['is still to come', running({ startsAt: 6000 }), 'c-old', 20],
    ['is over', running({ endsAt: NOW }), 'c-new', null],
  ])('that %s goes on under the right id, with its share', (_, group, id, stockShare) => {
    const saved = editCampaign(product({ group }), edit({ limitPerPerson: 2 }), 'c-new', NOW)
    expect(saved).toMatchObject({
      ok: true,
      value: { group: { id, stockShare, limitPerPerson: 2 } },
    })
  })

  it('is ended', () => {
    const ended = editCampaign(product({ group: running() }), null, 'c-new', NOW)
    expect(ended).toMatchObject({ ok: true, value: { group: null, rev: 5 } })
  })

  it.each<[string, Partial<CampaignEdit>, string]>([
    ['at the price of one alone', { offers: [at(2, ['p-1', 1000])] }, 'CAMPAIGN_INVALID'],
    ['that leaves its leader nothing to pay', { leaderDiscount: fen(700) }, 'CAMPAIGN_INVALID'],
    ['with a SKU twice', { offers: [at(2, ['p-1', 800], ['p-1', 700])] }, 'CAMPAIGN_INVALID'],
    ['with a SKU of nobody', { offers: [at(2, ['x', 800])] }, 'SKU_NOT_FOUND'],
    ['that ends before it starts', { startsAt: 9000, endsAt: 8000 }, 'CAMPAIGN_INVALID'],
    ['that is over', { startsAt: 1000, endsAt: NOW }, 'CAMPAIGN_INVALID'],
  ])('%s is refused', (_, more, code) => {
    expect(editCampaign(product(), edit(more), 'c-new', NOW)).toMatchObject({ error: { code } })
  })

  it('may leave the leader one fen', () => {
    expect(editCampaign(product(), edit({ leaderDiscount: fen(699) }), 'c', NOW).ok).toBe(true)
  })
})

describe('after the SKUs changed', () => {
  const group = running()

  it('a campaign that still fits stays as it is', () => {
    expect(fitCampaign(group, product().skus)).toBe(group)
    expect(fitCampaign(null, product().skus)).toBeNull()
  })

  it('it loses SKUs that are gone or cheaper alone, and sizes without any', () => {
    expect(fitCampaign(group, [sku('p-2', 2000)])?.offers).toEqual([at(2, ['p-2', 1900])])
    expect(fitCampaign(group, [sku('p-1', 800), sku('p-2', 1900)])?.offers).toEqual([
      at(3, ['p-1', 700]),
    ])
    expect(fitCampaign(group, [sku('p-9', 100)])).toBeNull()
  })
})
