import { useEffect, useState } from 'react'
import { reportError } from '@/lib/report-error'
import { dropFile, openCanvas } from '@/platform/canvas'
import { measureWith } from './canvas-font'
import { drawPoster } from './draw-poster'
import { layout } from './poster-layout'
import type { PosterSpec } from './poster-spec'

/** The id of the canvas that has to be on the page. */
export const POSTER_CANVAS = 'poster-canvas'

export type PosterState =
  | { readonly name: 'drawing' }
  | { readonly name: 'drawn'; readonly file: string; readonly widthToHeight: number }
  | { readonly name: 'failed' }

type Drawn = Extract<PosterState, { name: 'drawn' }>

const drawing: PosterState = { name: 'drawing' }

/** Draws a poster into a picture file; rejects when the canvas, the code or the export fails. */
async function makePoster(spec: PosterSpec): Promise<Drawn> {
  const canvas = await openCanvas(POSTER_CANVAS)
  const poster = layout(spec, measureWith(canvas.pen))
  canvas.resize(poster.width, poster.height)
  const drawn = await drawPoster(canvas.pen, poster, canvas.loadPicture)
  if (drawn !== 'drawn') throw new Error(drawn)
  const file = await canvas.toFile()
  return { name: 'drawn', file, widthToHeight: poster.width / poster.height }
}

/** The poster of a spec as a picture file; `null` waits. The canvas has to be on the page by then. */
export function usePoster(spec: PosterSpec | null): {
  readonly state: PosterState
  readonly retry: () => void
} {
  const [attempt, setAttempt] = useState(0)
  // The same words are the same poster, whatever object brings them.
  const key = spec && `${attempt} ${JSON.stringify(spec)}`
  const [made, setMade] = useState<{ readonly key: string | null; readonly state: PosterState }>({
    key: null,
    state: drawing,
  })
  useEffect(() => {
    if (!key || !spec) return
    let file: string | null = null
    let wanted = true
    makePoster(spec)
      .then((state) => {
        file = state.file
        if (wanted) setMade({ key, state })
        else dropFile(file)
      })
      .catch((error: unknown) => {
        reportError('poster', error)
        if (wanted) setMade({ key, state: { name: 'failed' } })
      })
    return () => {
      wanted = false
      if (file) dropFile(file)
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the key stands for the spec
  }, [key])
  return {
    state: made.key === key ? made.state : drawing,
    retry: () => setAttempt((n) => n + 1),
  }
}
