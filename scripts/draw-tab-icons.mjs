// Draws the tab bar's icons (81x81 PNG, the size WeChat asks for) into src/assets.
// Run by hand after a change: node scripts/draw-tab-icons.mjs
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PNG } from 'pngjs'

const SIZE = 81
const UNIT = SIZE / 24 // shapes are drawn on a 24 x 24 grid
const STROKE = 1.7
const plain = [0x8c, 0x84, 0x79]
const brand = [0xee, 0x3f, 0x2d]

/** Points of a circle's arc, angles in degrees, clockwise from the right. */
function arc(x, y, radius, from, to) {
  const steps = Math.max(8, Math.ceil(Math.abs(to - from) / 6))
  return Array.from({ length: steps + 1 }, (_, i) => {
    const angle = ((from + ((to - from) * i) / steps) * Math.PI) / 180
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]
  })
}

const roof = [[3.4, 11.2], ...arc(12, 5.5, 1.6, 228, 312), [20.6, 11.2]]
const house = [[5.6, 10], ...arc(7.6, 17.9, 2, 180, 90), ...arc(16.4, 17.9, 2, 90, 0), [18.4, 10]]
const bag = [
  [5.6, 8],
  [18.4, 8],
  ...arc(17.6, 17.4, 2.5, 0, 90),
  ...arc(6.4, 17.4, 2.5, 90, 180),
  [5.6, 8],
]
const handle = [[8.6, 10.6], [8.6, 7.2], ...arc(12, 7, 3.4, 180, 360), [15.4, 7.2], [15.4, 10.6]]
const head = arc(12, 8.2, 3.9, 0, 360)
const body = [...arc(12, 20.6, 7.6, 187, 353), [19.4, 20.3], [4.6, 20.3]]
const smile = arc(12, 13.6, 2.6, 30, 150)

const icons = {
  shop: { fill: [[...roof, ...house.slice().reverse()]], strokes: [roof, house], cut: [smile] },
  cart: {
    fill: [bag],
    strokes: [bag, handle],
    cut: [[[8.6, 10.6], ...arc(12, 10.8, 3.4, 180, 0), [15.4, 10.6]]],
  },
  me: { fill: [head, body], strokes: [head, body], cut: [] },
}

function distanceToSegment(px, py, [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay]
  const along = dx * dx + dy * dy
  const t = along === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / along))
  return Math.hypot(px - ax - t * dx, py - ay - t * dy)
}

const distanceToLine = (px, py, points) =>
  Math.min(...points.slice(1).map((point, i) => distanceToSegment(px, py, points[i], point)))

/** Even-odd rule. */
function isInside(px, py, points) {
  let inside = false
  points.forEach(([ax, ay], i) => {
    const [bx, by] = points[(i + points.length - 1) % points.length]
    if (ay > py !== by > py && px < ((bx - ax) * (py - ay)) / (by - ay) + ax) inside = !inside
  })
  return inside
}

/** 0 outside, 1 inside, between within half a pixel of the edge. */
const cover = (distance) => Math.min(1, Math.max(0, 0.5 - distance * UNIT))

function opacityAt(x, y, { fill, strokes, cut }, selected) {
  const stroked = Math.max(...strokes.map((line) => cover(distanceToLine(x, y, line) - STROKE / 2)))
  if (!selected) return stroked
  const filled = fill.some((shape) => isInside(x, y, shape)) ? 1 : 0
  const cuts = cut.map((line) => cover(distanceToLine(x, y, line) - STROKE / 2))
  return Math.max(stroked, filled) * (1 - Math.max(0, ...cuts))
}

function draw(icon, selected) {
  const png = new PNG({ width: SIZE, height: SIZE })
  const colour = selected ? brand : plain
  for (let row = 0; row < SIZE; row++) {
    for (let column = 0; column < SIZE; column++) {
      const alpha = opacityAt((column + 0.5) / UNIT, (row + 0.5) / UNIT, icon, selected)
      png.data.set([...colour, Math.round(alpha * 255)], (row * SIZE + column) * 4)
    }
  }
  return PNG.sync.write(png, { deflateLevel: 9 })
}

const folder = fileURLToPath(new URL('../src/assets/', import.meta.url))
mkdirSync(folder, { recursive: true })
for (const [name, icon] of Object.entries(icons)) {
  writeFileSync(`${folder}tab-${name}.png`, draw(icon, false))
  writeFileSync(`${folder}tab-${name}-on.png`, draw(icon, true))
}
