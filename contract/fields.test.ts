import * as v from 'valibot'
import { text } from './fields'

it.each([
  ['小红', '小红'],
  ['  a b ', 'a b'],
  ['👩‍👩‍👧', '👩‍👩‍👧'],
])('takes %j', (sent, taken) => {
  expect(v.parse(text(20), sent)).toBe(taken)
})

it.each([
  ['nothing', ''],
  ['spaces', '  \u3000'],
  ['what nobody can see', '\u200b\u200d\u2060'],
  ['two lines', 'a\nb'],
  ['two lines of Unicode', 'a\u2028b'],
  ['a control character', 'a\u0000'],
  ['more than it may have', 'a'.repeat(21)],
])('refuses %s', (_name, sent) => {
  expect(v.safeParse(text(20), sent).success).toBe(false)
})
