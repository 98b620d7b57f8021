/** All lengths are logical pixels of a poster that is POSTER_WIDTH wide; the canvas brings the density. */
export const POSTER_WIDTH = 375

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** WeChat's canvas knows two weights for certain. */
export interface Font {
  readonly size: number
  readonly bold: boolean
}

/** One colour, or two from the top to the bottom or from the left to the right. */
export type Paint =
  string | { readonly from: string; readonly to: string; readonly towards: 'bottom' | 'right' }

export interface FillOperation {
  readonly kind: 'fill'
  readonly box: Box
  readonly radius: number
  readonly paint: Paint
}

export interface OutlineOperation {
  readonly kind: 'outline'
  readonly box: Box
  readonly radius: number
  readonly colour: string
  readonly lineWidth: number
  readonly dashed: boolean
}

/** Level, from x to x + width; its middle is at y. */
export interface LineOperation {
  readonly kind: 'line'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly colour: string
  readonly lineWidth: number
  readonly dashed: boolean
}

/** Lines that fit their box already. */
export interface TextOperation {
  readonly kind: 'text'
  readonly lines: readonly string[]
  readonly box: Box
  readonly lineHeight: number
  readonly font: Font
  readonly colour: string
  readonly align: 'left' | 'center' | 'right'
}

/** Covers its box, which is rounded. */
export interface PictureOperation {
  readonly kind: 'picture'
  readonly role: 'goods' | 'avatar' | 'code'
  readonly url: string | null
  readonly box: Box
  readonly radius: number
  /** Stands in for an avatar that cannot be had: the first letter of the name. */
  readonly letter: string
}

/** Half a disc cut out of the left or the right edge of what lies below. */
export interface NotchOperation {
  readonly kind: 'notch'
  readonly box: Box
  readonly side: 'left' | 'right'
  readonly colour: string
}

export type Operation =
  | FillOperation
  | NotchOperation
  | OutlineOperation
  | LineOperation
  | TextOperation
  | PictureOperation

export interface Poster {
  readonly width: number
  readonly height: number
  readonly operations: readonly Operation[]
}

/** The width of one line. */
export type Measure = (text: string, font: Font) => number

/** Where the base of a line stands: signs of 0.72 em in the middle of the line. */
export const baselineOf = (top: number, lineHeight: number, { size }: Font): number =>
  top + lineHeight / 2 + size * 0.36
