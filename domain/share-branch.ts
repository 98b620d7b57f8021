import { byKey } from './by-key'
import type { Share } from './share'

export interface Branch {
  /** The root first, each after its parent. */
  readonly nodes: readonly { readonly share: Share; readonly depth: number }[]
  /** Levels below the root. */
  readonly depth: number
  /** People who came through any of these shares; one who came through two counts twice. */
  readonly reach: number
}

/**
 * The tree of `root` out of shares that have it above them, in any order. One whose line to the root
 * is broken (its parent is not among them) is left out, with all below it.
 */
export function branchOf(root: Share, below: readonly Share[]): Branch {
  const children = byKey(below, ({ parent }) => parent)
  const nodes = [{ share: root, depth: 0 }]
  // The list grows while it is walked: level by level.
  for (const { share, depth } of nodes) {
    for (const child of children.get(share._id) ?? [])
      nodes.push({ share: child, depth: depth + 1 })
  }
  return {
    nodes,
    depth: nodes.at(-1)?.depth ?? 0,
    reach: nodes.reduce((sum, { share }) => sum + share.people, 0),
  }
}
