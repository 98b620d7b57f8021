/** What a canvas of WeChat and one of a browser have in common and a drawing needs. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'arc'
  | 'arcTo'
  | 'beginPath'
  | 'clip'
  | 'closePath'
  | 'createLinearGradient'
  | 'drawImage'
  | 'fill'
  | 'fillStyle'
  | 'fillText'
  | 'font'
  | 'lineTo'
  | 'lineWidth'
  | 'measureText'
  | 'moveTo'
  | 'restore'
  | 'save'
  | 'scale'
  | 'setLineDash'
  | 'stroke'
  | 'strokeStyle'
  | 'textAlign'
>

/** Something that can be drawn, with its own size. */
export type CanvasPicture = CanvasImageSource & { readonly width: number; readonly height: number }

export interface Canvas {
  readonly pen: Pen
  /** Empties the canvas and gives it a size in logical pixels, sharp on this device. */
  readonly resize: (width: number, height: number) => void
  /** Loads a cloud file id or an address; rejects when it cannot be had in 10 s. */
  readonly loadPicture: (source: string) => Promise<CanvasPicture>
  /** The path of a JPEG of what was drawn; rejects when the device cannot make one. */
  readonly toFile: () => Promise<string>
}

/** The canvas on the page with that id; rejects when there is none. */
export type OpenCanvas = (id: string) => Promise<Canvas>

/** Gives back what a file of `toFile` takes. */
export type DropFile = (path: string) => void

/** A picture made to be saved is never coarser than 2, and finer than 3 only makes it heavy. */
export const densityOf = (devicePixelRatio: number): number =>
  Math.min(3, Math.max(2, devicePixelRatio))

const LOAD_LIMIT = 10_000

interface Loading {
  onload: unknown
  onerror: unknown
  src: string
}

/** Loads the address, once it is known, into an image of either platform. */
export function loadInto<T extends Loading>(image: T, address: Promise<string>): Promise<T> {
  return new Promise((resolve, reject) => {
    const fail = () => {
      clearTimeout(timer)
      reject(new Error('picture cannot be had'))
    }
    const timer = setTimeout(fail, LOAD_LIMIT)
    image.onload = () => {
      clearTimeout(timer)
      resolve(image)
    }
    image.onerror = fail
    address.then((src) => {
      image.src = src
    }, fail)
  })
}
