import { asyncApi, WxFailure, type WxHost } from './host'
import type { TempFiles } from './temp-files'

/** One call of a drawing context. */
export interface PenCall {
  readonly name: string
  readonly args: readonly unknown[]
}

/** A canvas of type 2d as `createSelectorQuery` hands it over. */
export interface CanvasNode {
  width: number
  height: number
  getContext(kind: string): object
  createImage(): CanvasImage
}

const PEN_METHODS = [
  ...['save', 'restore', 'scale', 'beginPath', 'closePath', 'moveTo', 'lineTo', 'arc', 'arcTo'],
  ...['clip', 'fill', 'stroke', 'fillText', 'drawImage', 'setLineDash'],
] as const

/** The canvases of the phone; what is drawn on them is kept, not painted. */
export class Canvases {
  readonly drawn: PenCall[] = []
  private readonly nodes = new WeakMap<Element, CanvasNode>()

  constructor(
    private readonly host: WxHost,
    private readonly files: TempFiles,
  ) {}

  /** The node of an element on the page. */
  nodeOf(element: Element): CanvasNode {
    const node = this.nodes.get(element) ?? this.makeNode()
    this.nodes.set(element, node)
    return node
  }

  private makeNode(): CanvasNode {
    const pen = this.makePen()
    return {
      width: 300,
      height: 150,
      getContext: (kind) => {
        if (kind !== '2d') throw new Error(`a canvas of type 2d has no context ${kind}`)
        return pen
      },
      createImage: () => new CanvasImage(this.host, this.files),
    }
  }

  private makePen(): object {
    const write =
      (name: string) =>
      (...args: unknown[]) =>
        void this.drawn.push({ name, args })
    const pen = {
      font: '10px sans-serif',
      ...Object.fromEntries(PEN_METHODS.map((name) => [name, write(name)])),
      /** Chinese letters are as wide as high, others half. */
      measureText: (text: string) => {
        const size = Number.parseFloat(/([\d.]+)px/.exec(pen.font)?.[1] ?? '10')
        const ems = [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 1 : 0.5), 0)
        return { width: ems * size }
      },
      createLinearGradient: () => ({ addColorStop: () => {} }),
    }
    return pen
  }
}

/** A picture of a canvas: it loads web addresses and files of the phone, no cloud file ids. */
class CanvasImage {
  width = 0
  height = 0
  onload: (() => void) | null = null
  onerror: ((error: unknown) => void) | null = null
  private address = ''

  // Private to the runtime: the app's code sees the fields above.
  readonly #host: WxHost
  readonly #files: TempFiles

  constructor(host: WxHost, files: TempFiles) {
    this.#host = host
    this.#files = files
  }

  get src(): string {
    return this.address
  }

  set src(address: string) {
    this.address = address
    const end = this.#host.activity.begin(`picture ${address}`)
    void this.#exists(address).then((exists) => {
      if (exists) this.width = this.height = 600
      this.#host.realm.guard(() =>
        exists ? this.onload?.() : this.onerror?.({ errMsg: 'load image failed' }),
      )
      end()
    })
  }

  async #exists(address: string): Promise<boolean> {
    if (address.startsWith('wxfile://')) return this.#files.get(address) !== undefined
    if (!/^https?:/.test(address)) return false
    return fetch(address).then(
      ({ ok }) => ok,
      () => false,
    )
  }
}

export function canvasApis(host: WxHost, canvases: Canvases, files: TempFiles) {
  return {
    canvasToTempFilePath: asyncApi(host, 'canvasToTempFilePath', ({ canvas, fileType }) => {
      if (!canvas) throw new WxFailure('canvas is empty')
      const { width, height } = canvas as unknown as CanvasNode
      const picture = JSON.stringify({ width, height, drawn: canvases.drawn.length })
      return { tempFilePath: files.add(new TextEncoder().encode(picture), fileType ?? 'png') }
    }),
  } satisfies Partial<WechatMiniprogram.Wx>
}
