import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { contract } from '../../contract/index'
import { messageKinds } from '../../domain/message-state'
import { isConserved } from '../../domain/stock'
import { historyDeeds } from './history-deeds'
import { historyPlan } from './history-plan'
import { personDrafts, spareAvatars } from './people-drafts'
import { shopDocuments } from './shop-documents'

const NOW = Date.UTC(2026, 10, 22)
const shop = shopDocuments(NOW)
const pictureFolder = join(__dirname, 'pictures')
const drawn = (readdirSync(pictureFolder, { recursive: true }) as string[]).filter((name) =>
  name.endsWith('.jpg'),
)

describe('the seeded shop', () => {
  it('has six categories and at least four products in each', () => {
    expect(shop.categories).toHaveLength(6)
    for (const { _id } of shop.categories) {
      const count = shop.products.filter(({ categoryId }) => categoryId === _id).length
      expect(count).toBeGreaterThanOrEqual(4)
    }
    expect(shop.products.length).toBeGreaterThanOrEqual(28)
  })

  it.each(shop.products.map((product) => [product._id, product] as const))(
    '%s is complete',
    (_id, product) => {
      expect(product.skus.length).toBeGreaterThanOrEqual(2)
      expect(product.details.length).toBeGreaterThanOrEqual(3)
      expect(product.pictures.length).toBeGreaterThanOrEqual(2)
      expect(product.terms.length).toBeGreaterThan(0)
      expect(product.minPrice).toBe(Math.min(...product.skus.map(({ price }) => price)))
      expect(product.createdAt).toBeLessThan(NOW)
      for (const { values, price, listPrice, weight } of product.skus) {
        expect(weight).toBeGreaterThanOrEqual(50)
        expect(weight).toBeLessThan(7000)
        expect(price).toBeGreaterThan(0)
        if (listPrice !== null) expect(listPrice).toBeGreaterThan(price)
        expect(values).toHaveLength(product.options.length)
        values.forEach((value, at) => expect(product.options[at]?.values).toContain(value))
      }
    },
  )

  it('sells no kind twice within a product and no SKU under two ids', () => {
    const ids = shop.products.flatMap(({ skus }) => skus.map(({ skuId }) => skuId))
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{1,40}$/)
    for (const { skus } of shop.products)
      expect(new Set(skus.map(({ values }) => values.join('/'))).size).toBe(skus.length)
  })

  it('has a balanced stock document for every SKU, whose sold pieces are the card’s', () => {
    const stocks = new Map(shop.stocks.map((stock) => [stock._id, stock]))
    for (const product of shop.products) {
      const own = product.skus.map(({ skuId }) => stocks.get(skuId))
      for (const stock of own) expect(stock && isConserved(stock)).toBe(true)
      expect(own.reduce((sum, stock) => sum + (stock?.sold ?? 0), 0)).toBe(product.sold)
    }
  })

  it('sells goods of two suppliers beside its own, one of whose people is there', () => {
    const known = shop.suppliers.map(({ _id }) => _id)
    const sold = new Set(shop.products.map(({ supplierId }) => supplierId))
    expect(known).toHaveLength(2)
    expect([...sold].sort()).toEqual([...known, null].sort())
    const staff = personDrafts.flatMap((person) => person.staff ?? [])
    expect(staff.map(({ role }) => role).sort()).toEqual(['OWNER', 'STAFF', 'SUPPLIER'])
    const operator = staff.find(({ role }) => role === 'SUPPLIER')
    expect(known).toContain(operator?.supplierId)
  })

  it('is set up so that its owner may save the settings as they are', () => {
    const { _id, rev, ...rest } = shop.settings
    // As the form shows them: empty for the environment's.
    const settings = {
      ...rest,
      templates: Object.fromEntries(messageKinds.map((kind) => [kind, ''])),
    }
    const input = v.safeParse(contract['seller.saveSettings'].input, { rev, settings })
    expect(input.issues).toBeUndefined()
    expect(_id).toBe('shop')
  })

  it('points banners at things that exist', () => {
    const known = new Set([
      ...shop.products.map(({ _id }) => _id),
      ...shop.categories.map(({ _id }) => _id),
    ])
    expect(shop.settings.banners).toHaveLength(3)
    for (const { target } of shop.settings.banners)
      expect(known).toContain(target.kind === 'product' ? target.productId : target.categoryId)
  })
})

describe('the seeded campaigns', () => {
  const campaigns = shop.products.flatMap(({ group, skus }) => (group ? [{ group, skus }] : []))

  it('are a third of the shop, with every size and option that there is', () => {
    expect(campaigns.length / shop.products.length).toBeGreaterThanOrEqual(1 / 3)
    const all = campaigns.map(({ group }) => group)
    const sizes = all.flatMap(({ offers }) => offers.map(({ size }) => size))
    expect([...new Set(sizes)].sort()).toEqual([2, 3, 5])
    expect(all.filter(({ newcomersOnly }) => newcomersOnly)).toHaveLength(1)
    expect(all.filter(({ leaderDiscount }) => leaderDiscount > 0)).toHaveLength(1)
    expect(all.filter(({ limitPerPerson }) => limitPerPerson !== null)).toHaveLength(1)
    expect(all.filter(({ stockShare }) => stockShare !== null)).toHaveLength(1)
    expect(all.filter(({ listsForming }) => !listsForming)).toHaveLength(1)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  })

  it.each(campaigns.map(({ group, skus }) => [group.id, group, skus] as const))(
    '%s sells every kind clearly below its single price, larger groups cheaper still',
    (id, { offers, durationMs, startsAt, endsAt, leaderDiscount }, skus) => {
      expect(id).toMatch(/^[A-Za-z0-9_-]{1,40}$/)
      expect([24, 48]).toContain(durationMs / 3_600_000)
      expect(startsAt).toBeLessThanOrEqual(NOW)
      expect(endsAt).toBeGreaterThan(NOW)
      for (const [at, { prices }] of offers.entries())
        for (const { skuId, price } of skus) {
          const found = prices.find((each) => each.skuId === skuId)?.price ?? 0
          const smaller = offers[at - 1]?.prices.find((each) => each.skuId === skuId)?.price
          expect(found).toBeGreaterThan(leaderDiscount)
          expect(found).toBeLessThanOrEqual(price * 0.92)
          if (smaller !== undefined) expect(found).toBeLessThan(smaller)
        }
    },
  )

  it('keeps a share of the stock in a document of its own', () => {
    const { group } = campaigns.find((each) => each.group.stockShare !== null) ?? {}
    const share = shop.stocks.find(({ _id }) => _id === group?.id)
    expect(share).toMatchObject({ productId: '', available: group?.stockShare, sold: 0, holds: {} })
    expect(share && isConserved(share)).toBe(true)
  })
})

describe('the pictures', () => {
  it('are exactly those that the seeds use, and small', () => {
    const avatars = [...personDrafts.map(({ avatar }) => avatar), ...spareAvatars]
    const used = [...shop.pictures, ...avatars.map((avatar) => `people/${avatar}`)]
    expect(drawn.sort()).toEqual(used.map((name) => `${name}.jpg`).sort())
    const sizes = drawn.map((name) => statSync(join(pictureFolder, name)).size)
    expect(Math.max(...sizes)).toBeLessThan(48 * 1024)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1.5 * 1024 * 1024)
  })
})

describe('the history', () => {
  it('orders what is in stock, in the order of time', () => {
    const stocks = new Map(shop.stocks.map((stock) => [stock._id, stock]))
    for (const { items, buyer } of historyPlan) {
      expect(personDrafts[buyer]).toBeDefined()
      for (const [skuId, quantity] of items)
        expect(stocks.get(skuId)?.available ?? 0).toBeGreaterThan(quantity)
    }
    const minutes = historyPlan.map(({ minute }) => minute)
    expect(minutes).toEqual([...minutes].sort((a, b) => a - b))
  })

  it('ships what was paid for, and only then it is received', () => {
    for (const deed of historyDeeds) {
      const plan = historyPlan.find(({ minute }) => minute === deed.of)
      expect(plan).toMatchObject({ outcome: 'paid', group: null })
      expect(deed.minute).toBeGreaterThan(deed.of)
      expect(historyPlan.map(({ minute }) => minute)).toContain(deed.minute)
      if (deed.kind === 'ship') expect(personDrafts[deed.by]?.staff).not.toBeNull()
      const before = historyDeeds.filter(({ of, minute }) => of === deed.of && minute < deed.minute)
      if (deed.kind !== 'ship') expect(before.map(({ kind }) => kind)).toContain('ship')
      if (deed.kind === 'ask') expect(before.map(({ kind }) => kind)).toContain('receive')
    }
  })

  it('opens groups that its campaigns offer, and joins them in time by somebody else', () => {
    const skuOf = (plan: (typeof historyPlan)[number]) => plan.items[0]?.[0] ?? ''
    const productOf = (plan: (typeof historyPlan)[number]) =>
      shop.products.find(({ skus }) => skus.some(({ skuId }) => skuId === skuOf(plan)))
    const opened = new Map<string, (typeof historyPlan)[number]>()
    for (const plan of historyPlan.filter(({ group }) => group !== null)) {
      const { group } = plan
      const campaign = productOf(plan)?.group
      expect(plan.items).toHaveLength(1)
      if (group?.kind === 'open') {
        expect(campaign?.offers.map(({ size }) => size)).toContain(group.size)
        opened.set(group.name, plan)
      } else {
        const opening = opened.get(group?.name ?? '')
        expect(opening && productOf(opening)).toBe(productOf(plan))
        expect(opening?.buyer).not.toBe(plan.buyer)
        const minutes = plan.minute - (opening?.minute ?? 0)
        expect(minutes * 60_000).toBeLessThan(campaign?.durationMs ?? 0)
      }
    }
  })
})
