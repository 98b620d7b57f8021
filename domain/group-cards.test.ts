import type { Group } from './group'
import { addCard, cardToShare, MAX_CARDS, wantsCard } from './group-cards'

const NOW = 1_000_000
const HOUR = 3_600_000
/** As much of a forming group as its cards need. */
const group = (more: Partial<Group> = {}) =>
  ({ state: 'FORMING', expiresAt: NOW + HOUR, cards: [], rev: 4, ...more }) as unknown as Group
const card = (id: string, life = 24 * HOUR) => ({ id, expiresAt: NOW + life })

it.each([
  ['forms', {}, true],
  ['is over', { expiresAt: NOW }, false],
  ['has succeeded', { state: 'SUCCEEDED' }, false],
  ['fails', { state: 'FAILING' }, false],
] as [string, Partial<Group>, boolean][])('a group that %s wants a card: %s', (_, more, wants) => {
  expect(wantsCard(group(more), NOW)).toBe(wants)
  expect(addCard(group(more), card('new'), NOW) !== null).toBe(wants)
})

it('shares the youngest card, unless it is about to end', () => {
  expect(cardToShare(group(), NOW)).toBeNull()
  const young = card('young')
  expect(cardToShare(group({ cards: [card('old', HOUR), young] }), NOW)).toBe(young)
  expect(cardToShare(group({ cards: [card('old', 10 * 60_000)] }), NOW)).toBeNull()
})

it('adds none beside one that can be shared', () => {
  expect(addCard(group({ cards: [card('there')] }), card('new'), NOW)).toBeNull()
})

it('forgets the oldest of too many', () => {
  const cards = Array.from({ length: MAX_CARDS }, (_, n) => card(`c${n}`, n))
  const after = addCard(group({ cards }), card('new'), NOW)
  expect(after?.cards.map(({ id }) => id)).toEqual(['c1', 'c2', 'c3', 'c4', 'new'])
  expect(after?.rev).toBe(5)
})
