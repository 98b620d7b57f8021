import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { metric, type Metric } from './metric'

const run = promisify(execFile)

interface Report {
  readonly packages: readonly { readonly name: string; readonly bytes: number }[]
  readonly total: number
}

/** Bytes of the built mini program; the first package is the main one. */
export async function measureSize(): Promise<Metric[]> {
  const { stdout } = await run(process.execPath, ['scripts/size.mjs', '--json'])
  const { packages, total } = JSON.parse(stdout) as Report
  return [
    metric('size.main_bytes', packages[0]?.bytes ?? NaN, 'bytes'),
    metric('size.total_bytes', total, 'bytes'),
  ]
}
