import { branchOf } from './share-branch'
import { aShare } from './share-fixture'

const root = aShare({ _id: 'root', people: 2 })
const node = (_id: string, parent: string, people = 1) => aShare({ _id, parent, people })

it('is the root alone when nobody shared on', () => {
  expect(branchOf(root, [])).toEqual({ nodes: [{ share: root, depth: 0 }], depth: 0, reach: 2 })
})

it('goes level by level, whatever the order', () => {
  const below = [node('c', 'b'), node('b', 'a'), node('a', 'root'), node('d', 'root')]
  const { nodes, depth, reach } = branchOf(root, below)
  expect(nodes.map((one) => [one.share._id, one.depth])).toEqual([
    ['root', 0],
    ['a', 1],
    ['d', 1],
    ['b', 2],
    ['c', 3],
  ])
  expect({ depth, reach }).toEqual({ depth: 3, reach: 6 })
})

it('leaves out what does not hang together', () => {
  const { nodes, reach } = branchOf(root, [node('a', 'root'), node('c', 'missing'), node('d', 'c')])
  expect(nodes.map(({ share }) => share._id)).toEqual(['root', 'a'])
  expect(reach).toBe(3)
})

it('ends on a circle that a damaged database might hold', () => {
  const { nodes } = branchOf(root, [node('a', 'b'), node('b', 'a')])
  expect(nodes).toHaveLength(1)
})
