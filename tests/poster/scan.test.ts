import jsQR from 'jsqr'
import { CODE_TEXT, loadSample } from './sample-pictures'
import { specs } from './specs'
import { drawHere } from './studio'

const spec = specs['group-misses-one']
if (!spec) throw new Error('no spec')

const refusing = (refused: string) => (url: string) =>
  url === refused ? Promise.reject(new Error('404')) : loadSample(url)

test.each(Object.entries(specs))('the code on %s scans', async (_name, each) => {
  const { canvas } = await drawHere(each, 2)
  const { width, height } = canvas
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
  expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(CODE_TEXT)
})

test('without its code a poster is not drawn at all', async () => {
  const { canvas, drawn } = await drawHere(spec, 1, refusing('code'))
  expect(drawn).toBe('code-unavailable')
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
  expect(data.every((channel) => channel === 0)).toBe(true)
})

test.each(['goods', 'avatar'])('%s that cannot be had leaves the poster whole', async (refused) => {
  expect((await drawHere(spec, 1, refusing(refused))).drawn).toBe('drawn')
})

test('an empty picture counts as one that cannot be had', async () => {
  const empty = (url: string) =>
    url === 'goods' ? Promise.resolve({ width: 0, height: 0 } as never) : loadSample(url)
  expect((await drawHere(spec, 1, empty)).drawn).toBe('drawn')
})
