import { writeStored } from '@/platform/storage'
import { emptyDraft } from './product-draft'
import { fitOf, forgetUnsaved, keepUnsaved, unsavedDraft } from './stored-draft'

const unsaved = { productId: 'tea', rev: 7, skuIds: ['a', 'b'], draft: emptyDraft }

beforeEach(() => localStorage.clear())

test('what was left is there for its product only, until it is forgotten', () => {
  keepUnsaved(unsaved)
  expect(unsavedDraft('tea')).toMatchObject(unsaved)
  expect(unsavedDraft(null)).toBeNull()
  forgetUnsaved(null)
  expect(unsavedDraft('tea')).not.toBeNull()
  forgetUnsaved('tea')
  expect(unsavedDraft('tea')).toBeNull()
})

test.each([[null], ['text'], [{ version: 0, productId: 'tea', draft: {} }], [{ version: 1 }]])(
  'what is stored of another shape is nothing: %j',
  (stored) => {
    writeStored('product-draft', stored)
    expect(unsavedDraft('tea')).toBeNull()
  },
)

test('it fits as long as the product has the same variants', () => {
  const { productId } = unsaved
  expect(fitOf(unsaved, { productId, rev: 7, skuIds: ['b', 'a'] })).toBe('as it was')
  expect(fitOf(unsaved, { productId, rev: 8, skuIds: ['a', 'b'] })).toBe('changed')
  expect(fitOf(unsaved, { productId, rev: 8, skuIds: ['a'] })).toBe('unfit')
})
