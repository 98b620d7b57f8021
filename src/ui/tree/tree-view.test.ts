import { treeLayout, type TreeItem } from './tree-layout'
import { fieldStyle, inGroups, nodeStyle, showsFace, zoomOf } from './tree-view'

const star = (n: number): TreeItem[] => [
  { code: 'root', parent: null, people: 1 },
  ...Array.from({ length: n }, (_, index) => ({
    code: `n${index}`,
    parent: 'root',
    people: 1,
  })),
]
const small = treeLayout(star(4))
const large = treeLayout(star(199))

test('a small tree needs no zoom, a large one can be brought near enough to tap', () => {
  expect(zoomOf(small)).toBe(1)
  const zoom = zoomOf(large)
  expect(zoom).toBeGreaterThan(1)
  const least = Math.min(...large.nodes.map(({ r }) => (r * zoom * 351) / large.side))
  expect(least).toBeGreaterThanOrEqual(17.9)
})

test('small nodes are dots until the picture is near', () => {
  const leaf = large.nodes[1]
  if (!leaf) throw new Error('a leaf')
  expect(showsFace(leaf, large.side, 1)).toBe(false)
  expect(showsFace(leaf, large.side, zoomOf(large))).toBe(true)
})

test('a node stands in shares of the picture', () => {
  expect(nodeStyle({ code: 'a', x: 100, y: 50, r: 10, depth: 1 }, 200)).toEqual({
    left: '45%',
    top: '20%',
    width: '10%',
    height: '10%',
  })
})

test('the whole picture stands still; a near one brings the chosen node into the middle', () => {
  const corner = { x: 0, y: large.side }
  expect(fieldStyle(large, 1, corner).transform).toBe('translate(-50%, -50%)')
  expect(fieldStyle(large, 2, corner)).toEqual({
    width: '200%',
    height: '200%',
    transform: 'translate(-0%, -100%)',
  })
})

test('groups keep the order and lose nothing', () => {
  const items = Array.from({ length: 101 }, (_, n) => n)
  const groups = inGroups(items)
  expect(groups.map(({ length }) => length)).toEqual([50, 50, 1])
  expect(groups.flat()).toEqual(items)
})
