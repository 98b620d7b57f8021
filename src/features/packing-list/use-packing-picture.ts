import { useEffect, useState } from 'react'
import { reportError } from '@/lib/report-error'
import { dropFile, openCanvas } from '@/platform/canvas'
import type { Pen } from '@/platform/canvas-port'
import { MARGIN, packingLayout, type Packing, type PackingSpec } from './packing-layout'

/** The id of the canvas that has to be on the page. */
export const PACKING_CANVAS = 'packing-canvas'

export type PackingState =
  | { readonly name: 'drawing' }
  | { readonly name: 'drawn'; readonly file: string; readonly widthToHeight: number }
  | { readonly name: 'failed' }

/** WeChat takes the phone's own font; a browser's choice for Chinese is as in src/app.scss. */
const family =
  process.env.TARO_ENV === 'h5' ? "'PingFang SC', 'Noto Sans CJK SC', sans-serif" : 'sans-serif'
const font = (size: number, bold: boolean) => `${bold ? 'bold ' : ''}${size}px ${family}`

function draw(pen: Pen, { width, height, operations }: Packing): void {
  pen.fillStyle = '#FFFFFF'
  pen.beginPath()
  pen.moveTo(0, 0)
  pen.lineTo(width, 0)
  pen.lineTo(width, height)
  pen.lineTo(0, height)
  pen.closePath()
  pen.fill()
  for (const operation of operations) {
    pen.save()
    if (operation.kind === 'rule') {
      pen.strokeStyle = '#AEA598'
      pen.lineWidth = 1
      if (operation.dashed) pen.setLineDash([4, 4])
      pen.beginPath()
      pen.moveTo(MARGIN, operation.y)
      pen.lineTo(width - MARGIN, operation.y)
      pen.stroke()
    } else {
      pen.font = font(operation.size, operation.bold)
      pen.fillStyle = operation.colour
      pen.textAlign = operation.align
      pen.fillText(operation.text, operation.x, operation.y)
    }
    pen.restore()
  }
}

async function makePicture(spec: PackingSpec) {
  const canvas = await openCanvas(PACKING_CANVAS)
  const packing = packingLayout(spec, (text, size, bold) => {
    canvas.pen.font = font(size, bold)
    return canvas.pen.measureText(text).width
  })
  canvas.resize(packing.width, packing.height)
  draw(canvas.pen, packing)
  const file = await canvas.toFile()
  return { name: 'drawn', file, widthToHeight: packing.width / packing.height } as const
}

/** The packing list of a spec as a picture file. The canvas has to be on the page. */
export function usePackingPicture(spec: PackingSpec): {
  readonly state: PackingState
  readonly retry: () => void
} {
  const [attempt, setAttempt] = useState(0)
  const [made, setMade] = useState<{ readonly attempt: number; readonly state: PackingState }>()
  useEffect(() => {
    let file: string | null = null
    let wanted = true
    makePicture(spec)
      .then((state) => {
        file = state.file
        if (wanted) setMade({ attempt, state })
        else dropFile(file)
      })
      .catch((error: unknown) => {
        reportError('packing list', error)
        if (wanted) setMade({ attempt, state: { name: 'failed' } })
      })
    return () => {
      wanted = false
      if (file) dropFile(file)
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- drawn once for each opening
  }, [attempt])
  return {
    state: made?.attempt === attempt ? made.state : { name: 'drawing' },
    retry: () => setAttempt((n) => n + 1),
  }
}
