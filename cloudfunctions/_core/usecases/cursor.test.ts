import fc from 'fast-check'
import { cursor as cursorField } from '@contract/fields'
import * as v from 'valibot'
import { decodeCursor, encodeCursor } from './cursor'

const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/)

it('comes back as it went, in the alphabet of the contract', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), id, (key, lastId) => {
      const place = { list: 'priceDesc', key, id: lastId }
      const text = encodeCursor(place)
      expect(v.is(cursorField, text)).toBe(true)
      expect(decodeCursor(text, 'priceDesc')).toEqual(place)
    }),
  )
})

it('is of one list only', () => {
  expect(decodeCursor(encodeCursor({ list: 'newest', key: 1, id: 'a' }), 'sales')).toBeNull()
})

it.each([
  ['no json', 'AAAA'],
  ['another shape', Buffer.from('{"key":1}').toString('base64url')],
  ['too short', Buffer.from('["newest",1]').toString('base64url')],
  ['an operator for a key', Buffer.from('["newest",{"$gt":0},"a"]').toString('base64url')],
  ['a fraction', Buffer.from('["newest",1.5,"a"]').toString('base64url')],
  ['an operator for an id', Buffer.from('["newest",1,{"$ne":1}]').toString('base64url')],
  ['an id of another alphabet', Buffer.from('["newest",1,"a.b"]').toString('base64url')],
])('refuses %s', (_, text) => {
  expect(decodeCursor(text, 'newest')).toBeNull()
})

it('never throws on any text', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(decodeCursor(text, 'newest')).toBeNull()
    }),
  )
})
