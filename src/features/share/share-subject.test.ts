import { group } from '../../../tests/client/groups'
import { groupSubject } from './share-subject'

test('a forming group is shared with how many it misses', () => {
  const forming = group({ state: 'FORMING' })
  expect(groupSubject(forming)).toMatchObject({
    target: { kind: 'group', id: forming.id },
    missing: forming.missing,
    joined: forming.paid,
  })
})

test.each(['SUCCEEDED', 'FAILING', 'FAILED'] as const)(
  'of a group that is %s the product is shared',
  (state) => {
    const ended = group({ state })
    expect(groupSubject(ended)).toMatchObject({
      target: { kind: 'product', id: ended.product.id },
      missing: null,
      joined: null,
    })
  },
)
