/** The longer side of a picture that is uploaded, in dots. */
export const MOST_DOTS = 1280
/** What the storage takes of one picture, bytes. */
export const MOST_PICTURE_BYTES = 2 * 1024 * 1024
/** Tried in this order until the picture is small enough, percent. */
export const QUALITIES = [80, 60, 40] as const

/**
 * Lets the person take or choose pictures, `count` at most (of at most 9), and answers the paths of
 * local files that are pressed and small enough to upload; empty when none was chosen. A picture that
 * cannot be read or pressed is left out, and the person is told.
 */
export type ChoosePictures = (wanted: { readonly count: number }) => Promise<string[]>

/** Width and height of a picture, made to fit; never enlarged. */
export function fitted(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, MOST_DOTS / Math.max(width, height, 1))
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}
