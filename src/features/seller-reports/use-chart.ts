import { useEffect, useState } from 'react'
import { reportError } from '@/lib/report-error'
import { dropFile, openCanvas } from '@/platform/canvas'
import { chartLayout, type ChartSize, type ChartSpec } from './chart-layout'
import { drawChart } from './draw-chart'

/** The id of the canvas that has to be on the page. */
export const CHART_CANVAS = 'chart-canvas'

async function makeChart(spec: ChartSpec, size: ChartSize): Promise<string> {
  const canvas = await openCanvas(CHART_CANVAS)
  canvas.resize(size.width, size.height)
  drawChart(canvas.pen, size, chartLayout(spec, size))
  return canvas.toFile()
}

/**
 * The chart as a picture file; null while it is drawn for the first time. The picture of before stays
 * until the next one is there. `key` names everything that the spec shows.
 */
export function useChart(spec: ChartSpec, size: ChartSize, key: string) {
  const [file, setFile] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let wanted = true
    makeChart(spec, size)
      .then((made) => {
        if (!wanted) return dropFile(made)
        setFile(made)
        setFailed(false)
      })
      .catch((error: unknown) => {
        reportError('chart', error)
        if (wanted) setFailed(true)
      })
    return () => {
      wanted = false
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the key stands for the spec
  }, [key])
  useEffect(() => () => void (file && dropFile(file)), [file])
  return { file, failed }
}
