import * as fc from 'fast-check'
import { treeLayout, type PlacedNode, type TreeItem } from './tree-layout'

const item = (code: string, parent: string | null, people = 0): TreeItem => ({
  code,
  parent,
  people,
})

/** The root first, each later share growing from any earlier one. */
const trees = fc
  .array(fc.record({ grows: fc.nat(), people: fc.nat(500) }), { maxLength: 199 })
  .map((rest) => [
    item('n0', null, 12),
    ...rest.map(({ grows, people }, index) =>
      item(`n${index + 1}`, `n${grows % (index + 1)}`, people),
    ),
  ])

const distance = (a: PlacedNode, b: PlacedNode) => Math.hypot(a.x - b.x, a.y - b.y)

function closest(nodes: readonly PlacedNode[]): number {
  let least = Infinity
  nodes.forEach((a, i) =>
    nodes.slice(i + 1).forEach((b) => {
      least = Math.min(least, distance(a, b) - a.r - b.r)
    }),
  )
  return least
}

test('one share stands in the middle by itself', () => {
  const { side, nodes, links } = treeLayout([item('a', null)])
  expect(nodes).toEqual([{ code: 'a', x: side / 2, y: side / 2, r: 30, depth: 0 }])
  expect(links).toEqual([])
})

test('nothing is a picture of nothing', () => {
  expect(treeLayout([])).toEqual({ side: 0, nodes: [], links: [] })
})

test('the first child stands above the root, each level further out', () => {
  const { side, nodes } = treeLayout([item('a', null), item('b', 'a'), item('c', 'b')])
  const [root, child, grandchild] = nodes
  expect(child?.x).toBeCloseTo(side / 2)
  expect(child?.y).toBeLessThan(root?.y ?? 0)
  expect(grandchild?.y).toBeLessThan(child?.y ?? 0)
})

test('who reached more people is drawn larger', () => {
  const [, few, many] = treeLayout([item('a', null), item('b', 'a', 1), item('c', 'a', 90)]).nodes
  expect(many?.r).toBeGreaterThan(few?.r ?? 0)
})

test('a share whose parent is not told hangs on the root', () => {
  const { links } = treeLayout([item('a', null), item('b', 'gone'), item('c', null)])
  expect(links.map(({ from, to }) => [from, to])).toEqual([
    ['a', 'b'],
    ['a', 'c'],
  ])
})

test('200 shares of one person still fit a picture that a phone can show', () => {
  const star = [item('a', null), ...Array.from({ length: 199 }, (_, n) => item(`n${n}`, 'a'))]
  expect(treeLayout(star).side).toBeLessThan(800)
})

test('nodes never touch and never leave the picture; every share but the root has one link', () => {
  fc.assert(
    fc.property(trees, (items) => {
      const { side, nodes, links } = treeLayout(items)
      expect(nodes.map(({ code }) => code).sort()).toEqual(items.map(({ code }) => code).sort())
      expect(closest(nodes)).toBeGreaterThan(0)
      for (const { x, y, r } of nodes) {
        expect(Math.min(x, y) - r).toBeGreaterThanOrEqual(-0.001)
        expect(Math.max(x, y) + r).toBeLessThanOrEqual(side + 0.001)
      }
      expect(links.map(({ from, to }) => `${from}>${to}`).sort()).toEqual(
        items
          .slice(1)
          .map(({ code, parent }) => `${parent}>${code}`)
          .sort(),
      )
    }),
    { numRuns: 60 },
  )
})

test('a node is one level below its parent', () => {
  fc.assert(
    fc.property(trees, (items) => {
      const { nodes, links } = treeLayout(items)
      const depth = new Map(nodes.map((node) => [node.code, node.depth]))
      for (const { from, to } of links) expect(depth.get(to)).toBe((depth.get(from) ?? 0) + 1)
    }),
    { numRuns: 60 },
  )
})
