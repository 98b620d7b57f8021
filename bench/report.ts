import { writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import type { Metric } from './metric'

const machine = () => {
  const [first] = cpus()
  const memoryGb = Math.round(totalmem() / 1024 ** 3)
  return `${first?.model ?? 'unknown'}, ${cpus().length} cores, ${memoryGb} GB, node ${process.version}`
}

export function printTable(metrics: readonly Metric[]): void {
  const width = Math.max(...metrics.map(({ name }) => name.length))
  console.log(machine())
  for (const { name, value, unit } of metrics) {
    console.log(`${name.padEnd(width)}  ${value.toLocaleString('en').padStart(12)} ${unit}`)
  }
}

/** Writes `{machine, metrics: [{name, value, unit}]}`. */
export async function writeJson(file: string, metrics: readonly Metric[]): Promise<void> {
  await writeFile(file, `${JSON.stringify({ machine: machine(), metrics }, null, 2)}\n`)
}
