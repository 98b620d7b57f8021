import { enterAll } from './tally'
import { aPerson, book, entriesOf, merged } from './tally-fixture'

describe('who brought whom', () => {
  it('is the first sharer for ever, on the day of the binding', () => {
    const books = book([
      entriesOf([], [aPerson('bob', 'ann')]),
      entriesOf([], [aPerson('bob', 'cat')]),
    ])
    expect(books.customers.get('u-bob')?.broughtBy).toBe('u-ann')
    expect(books.customers.get('u-ann')).toMatchObject({
      brought: 1,
      friends: [{ id: 'u-bob', brought: 0 }],
    })
    expect(books.customers.get('u-cat')?.brought ?? 0).toBe(0)
    expect(books.days.get('2026-11-22')).toMatchObject({ newFriends: 1 })
  })

  it.each([
    { how: 'one after the other', cut: [[['bob', 'ann']], [['cat', 'bob']], [['dan', 'bob']]] },
    { how: 'the friends first', cut: [[['cat', 'bob']], [['dan', 'bob']], [['bob', 'ann']]] },
    {
      how: 'at once',
      cut: [
        [
          ['dan', 'bob'],
          ['bob', 'ann'],
          ['cat', 'bob'],
        ],
      ],
    },
  ] as const)('tells whoever is above how many a friend brought, $how', ({ cut }) => {
    const books = book(
      cut.map((pairs) =>
        entriesOf(
          [],
          pairs.map(([who, by]) => aPerson(who, by)),
        ),
      ),
    )
    expect(books.customers.get('u-ann')?.friends).toEqual([{ id: 'u-bob', brought: 2 }])
    expect(
      books.customers
        .get('u-bob')
        ?.friends.map(({ id }) => id)
        .sort(),
    ).toEqual(['u-cat', 'u-dan'])
  })

  it('takes over a changed profile, and nothing else', () => {
    const known = book([entriesOf([], [aPerson('bob', 'ann')])])
    const renamed = { ...aPerson('bob', 'ann'), nickname: '小明', phoneMasked: '138****5678' }
    const after = merged(known, enterAll(known, entriesOf([], [renamed]), 2))
    expect(after.customers.get('u-bob')).toMatchObject({
      nickname: '小明',
      phoneMasked: '138****5678',
      broughtBy: 'u-ann',
    })
    expect(after.customers.get('u-bob')?.terms).toContain('小明')
    expect(after.customers.get('u-ann')?.brought).toBe(1)
  })
})
