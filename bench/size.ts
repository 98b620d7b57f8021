import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { metric, type Metric } from './metric'

const run = promisify(execFile)

interface Sizes {
  readonly main: number
  readonly total: number
}

/** Bytes of the built mini program. */
export async function measureSize(): Promise<Metric[]> {
  const { stdout } = await run(process.execPath, ['scripts/size.mjs', '--json'])
  const { main, total } = JSON.parse(stdout) as Sizes
  return [metric('size.main_bytes', main, 'bytes'), metric('size.total_bytes', total, 'bytes')]
}
