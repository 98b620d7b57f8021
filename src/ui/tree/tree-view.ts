import type { PlacedNode, TreePicture } from './tree-layout'

/** The frame's side on a screen of 375 points. */
const FRAME = 351
/** Radius from which a node shows a face instead of a dot. */
const FACE_R = 11
/** Radius that a finger can hit; zooming brings every node to it. */
const TAP_R = 18
const MAX_ZOOM = 5

/** How much the picture has to grow so that its smallest node can be tapped; 1: not at all. */
export function zoomOf({ side, nodes }: TreePicture): number {
  const smallest = Math.min(...nodes.map(({ r }) => (r * FRAME) / side))
  return smallest >= TAP_R * 0.75 ? 1 : Math.min(MAX_ZOOM, TAP_R / smallest)
}

const percent = (part: number, whole: number) => `${Math.round((part / whole) * 10_000) / 100}%`

/** Where a node stands, in shares of the picture, so that it fits any screen. */
export function nodeStyle({ x, y, r }: PlacedNode, side: number) {
  const size = percent(r * 2, side)
  return { left: percent(x - r, side), top: percent(y - r, side), width: size, height: size }
}

export const showsFace = ({ r }: PlacedNode, side: number, zoom: number): boolean =>
  (r * zoom * FRAME) / side >= FACE_R

/** Brings a point of the picture into the middle of the frame; without zoom the picture stays. */
export function fieldStyle(
  picture: TreePicture,
  zoom: number,
  middle: { readonly x: number; readonly y: number } | undefined,
) {
  const { side } = picture
  const { x, y } = zoom > 1 && middle ? middle : { x: side / 2, y: side / 2 }
  return {
    width: percent(zoom, 1),
    height: percent(zoom, 1),
    transform: `translate(-${percent(x, side)}, -${percent(y, side)})`,
  }
}

/** WeChat's audit wants no more than 60 children under one element. */
export function inGroups<Item>(items: readonly Item[], size = 50): Item[][] {
  const groups: Item[][] = []
  items.forEach((item, index) => {
    if (index % size === 0) groups.push([])
    groups[groups.length - 1]?.push(item)
  })
  return groups
}
