import { differenceFrom, keepFailed, TOLERATED, WRITES } from './compare'
import { missingGlyphs, writeGlyphs } from './glyphs'
import { specs } from './specs'
import { drawHere, layoutHere } from './studio'

const names = Object.keys(specs)
const posters = Object.values(specs).map(layoutHere)

test('the fonts hold every sign of these posters', () => {
  if (WRITES) writeGlyphs(posters)
  expect(missingGlyphs(posters)).toBe('')
})

test.each(names)('%s looks like its reference picture', async (name) => {
  const spec = specs[name]
  if (!spec) throw new Error(name)
  const { canvas, drawn } = await drawHere(spec)
  expect(drawn).toBe('drawn')
  const difference = await differenceFrom(name, canvas)
  if (difference > TOLERATED) throw new Error(`${difference} differs: ${keepFailed(name, canvas)}`)
})

test('the comparison sees one changed digit', async () => {
  const spec = specs['product']
  if (!spec || WRITES) return
  const { canvas } = await drawHere({ ...spec, price: 5800 })
  expect(await differenceFrom('product', canvas)).toBeGreaterThan(TOLERATED)
})
