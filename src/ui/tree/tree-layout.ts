/** What the picture needs of a share. */
export interface TreeItem {
  readonly code: string
  readonly parent: string | null
  /** How many people opened it: the more, the larger. */
  readonly people: number
}

export interface PlacedNode {
  readonly code: string
  /** Its middle, and its radius. */
  readonly x: number
  readonly y: number
  readonly r: number
  /** Levels below the root. */
  readonly depth: number
}

export interface TreeLink {
  readonly from: string
  readonly to: string
  /** A curve as an SVG path. */
  readonly path: string
}

export interface TreePicture {
  /** The picture is a square of this side. */
  readonly side: number
  readonly nodes: readonly PlacedNode[]
  readonly links: readonly TreeLink[]
}

/** Between the edges of two neighbours. */
const GAP = 6
/** Between two levels, edge to edge. */
const LEVEL_GAP = 30
const ROOT_R = 30
/** A small tree does not fill the picture. */
const LEAST_SIDE = 280
/** A crowded level may take this many circles, its nodes in turn. */
const MAX_CIRCLES = 5
const FULL = Math.PI * 2

interface Branch {
  readonly item: TreeItem
  readonly depth: number
  readonly children: readonly Branch[]
  readonly leaves: number
}

interface Spoke {
  readonly branch: Branch
  readonly parent: Spoke | null
  readonly angle: number
}

/**
 * Places a tree of shares around its root (the first item), each level on a circle further out, so
 * that no two nodes touch. Every node has as much of the round as its leaves need. An item whose
 * parent is not among them hangs on the root.
 */
export function treeLayout(items: readonly TreeItem[]): TreePicture {
  const [root] = items
  if (!root) return { side: 0, nodes: [], links: [] }
  const spokes = spread(grow(items, root))
  const size = sizer(items)
  const placed = new Map<Spoke, { radius: number; r: number }>()
  let edge = 0
  for (const level of levelsOf(spokes)) edge = placeLevel(level, edge, size, placed)
  const middle = Math.max(edge + GAP, LEAST_SIDE / 2)
  const at = (spoke: Spoke) => {
    const { radius } = placed.get(spoke) ?? { radius: 0 }
    return point(middle, radius, spoke.angle)
  }
  return {
    side: middle * 2,
    nodes: spokes.map((spoke) => ({
      code: spoke.branch.item.code,
      ...at(spoke),
      r: placed.get(spoke)?.r ?? 0,
      depth: spoke.branch.depth,
    })),
    links: spokes.flatMap((spoke) => {
      const { parent } = spoke
      if (!parent) return []
      const between = ((placed.get(parent)?.radius ?? 0) + (placed.get(spoke)?.radius ?? 0)) / 2
      // The root is in the middle, so it has every angle.
      const start = parent.parent ? parent.angle : spoke.angle
      const bends = [point(middle, between, start), point(middle, between, spoke.angle)]
      return [
        {
          from: parent.branch.item.code,
          to: spoke.branch.item.code,
          path: curve(at(parent), bends, at(spoke)),
        },
      ]
    }),
  }
}

type Point = { readonly x: number; readonly y: number }

const point = (middle: number, radius: number, angle: number): Point => ({
  x: middle + radius * Math.cos(angle),
  y: middle + radius * Math.sin(angle),
})

const spell = ({ x, y }: Point) => `${Math.round(x)} ${Math.round(y)}`

const curve = (from: Point, bends: readonly Point[], to: Point): string =>
  `M${spell(from)}C${bends.map(spell).join(' ')} ${spell(to)}`

/** The tree under the root; nothing is lost and nothing goes in circles, whatever the parents say. */
function grow(items: readonly TreeItem[], root: TreeItem): Branch {
  const known = new Set(items.map(({ code }) => code))
  const below = new Map<string, TreeItem[]>()
  for (const item of items.slice(1)) {
    const parent = item.parent !== null && known.has(item.parent) ? item.parent : root.code
    below.set(parent, [...(below.get(parent) ?? []), item])
  }
  const taken = new Set<string>()
  const branch = (item: TreeItem, depth: number): Branch => {
    taken.add(item.code)
    const children = (below.get(item.code) ?? [])
      .filter(({ code }) => !taken.has(code))
      .map((child) => branch(child, depth + 1))
    const leaves = Math.max(
      1,
      children.reduce((sum, child) => sum + child.leaves, 0),
    )
    return { item, depth, children, leaves }
  }
  return branch(root, 0)
}

/** The direction of every node, parents before children. The first child stands at the top. */
function spread(root: Branch): Spoke[] {
  const spokes: Spoke[] = []
  const visit = (branch: Branch, parent: Spoke | null, from: number, share: number) => {
    const spoke = { branch, parent, angle: from + share / 2 }
    spokes.push(spoke)
    let next = from
    for (const child of branch.children) {
      const part = (share * child.leaves) / branch.leaves
      visit(child, spoke, next, part)
      next += part
    }
  }
  const first = root.children[0]
  const lead = first ? (FULL * first.leaves) / root.leaves / 2 : 0
  visit(root, null, -Math.PI / 2 - lead, FULL)
  return spokes
}

function levelsOf(spokes: readonly Spoke[]): Spoke[][] {
  const levels: Spoke[][] = []
  for (const spoke of spokes) (levels[spoke.branch.depth] ??= []).push(spoke)
  return levels
}

/** Smaller nodes for a larger tree; within it, larger ones for who reached more people. */
function sizer(items: readonly TreeItem[]) {
  const usual = items.length <= 16 ? 20 : items.length <= 60 ? 15 : 11
  const most = Math.max(1, ...items.map(({ people }) => people))
  return ({ item, depth }: Branch): number =>
    depth === 0 ? ROOT_R : Math.round(usual * (0.8 + 0.4 * Math.sqrt(item.people / most)))
}

/** Puts one level onto as many circles as make it smallest; answers its outer edge. */
function placeLevel(
  level: readonly Spoke[],
  edge: number,
  size: (branch: Branch) => number,
  placed: Map<Spoke, { radius: number; r: number }>,
): number {
  const largest = Math.max(...level.map(({ branch }) => size(branch)))
  if (level[0]?.branch.depth === 0) {
    level.forEach((spoke) => placed.set(spoke, { radius: 0, r: largest }))
    return largest
  }
  const pitch = largest * 2 + GAP
  const least = edge + LEVEL_GAP + largest
  const angles = level.map(({ angle }) => angle)
  const ways = Array.from({ length: MAX_CIRCLES }, (_, index) => {
    const circles = index + 1
    const inner = Math.max(least, neededRadius(angles, circles, pitch))
    return { circles, inner, outer: inner + index * pitch }
  })
  const best = ways.reduce((a, b) => (b.outer < a.outer ? b : a))
  level.forEach((spoke, index) =>
    placed.set(spoke, {
      radius: best.inner + (index % best.circles) * pitch,
      r: size(spoke.branch),
    }),
  )
  return best.outer + largest
}

/** The least radius at which neighbours on the same circle are a pitch apart. */
function neededRadius(angles: readonly number[], circles: number, pitch: number): number {
  let radius = 0
  for (let circle = 0; circle < circles; circle++) {
    const own = angles.filter((_, index) => index % circles === circle)
    own.forEach((angle, index) => {
      if (own.length === 1) return
      const next = own[index + 1] ?? (own[0] ?? 0) + FULL
      const half = Math.min(Math.PI, next - angle) / 2
      radius = Math.max(radius, pitch / 2 / Math.sin(half))
    })
  }
  return radius
}
