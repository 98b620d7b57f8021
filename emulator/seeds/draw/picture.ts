export type Triple = readonly [number, number, number]

/** Where the camera stands, in degrees around and above its target. */
export interface Camera {
  readonly target: Triple
  readonly around: number
  readonly above: number
  readonly distance: number
}

/** One picture to draw. */
export interface Picture {
  /** File name without extension, under a folder of `pictures/`. */
  readonly file: string
  readonly width: number
  readonly height: number
  readonly camera: Camera
  /** Backdrop in the light and at the edges, `0xRRGGBB`. */
  readonly tint: readonly [near: number, far: number]
  /** GLSL that defines `scene` and `paint`. */
  readonly scene: string
  /** Moves the subject within the frame, in parts of the height. */
  readonly shift?: readonly [number, number]
}

const camera = (target: Triple, around: number, above: number, distance: number): Camera => ({
  target,
  around,
  above,
  distance,
})

export const tints = {
  fruit: [0xffeadd, 0xfccab2],
  snacks: [0xfff2d6, 0xf7d699],
  tea: [0xeaf2e2, 0xbfd8bb],
  home: [0xe9eff8, 0xbccfe8],
  kitchen: [0xf8ece2, 0xe6c6b0],
  family: [0xf8ebf3, 0xe5c4dc],
} as const

export const shots = {
  /** The usual portrait of a product. */
  front: camera([0.05, 0.72, 0], 12, 18, 7.6),
  /** From higher up, for flat things. */
  high: camera([0, 0.35, 0], -14, 40, 7.2),
  close: camera([0, 0.6, 0], -20, 26, 6.6),
  top: camera([0, 0.3, 0], 16, 56, 7.4),
} as const

/** A product's picture, `file` being its id and the number of the view. */
export function productPicture(
  file: string,
  tint: Picture['tint'],
  view: Camera,
  scene: string,
): Picture {
  return { file: `products/${file}`, width: 640, height: 640, camera: view, tint, scene }
}

export { camera }
