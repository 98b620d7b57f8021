// npm run size: prints what dist/weapp weighs and fails when a package is too heavy.
//   --json         print JSON instead of a table
//   --dist FOLDER  weigh another build
import path from 'node:path'
import { parseArgs } from 'node:util'
import { fileURLToPath } from 'node:url'
import { sizeReport, sizeTable } from './size-report.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    dist: { type: 'string', default: path.join(root, 'dist/weapp') },
  },
})

try {
  const report = sizeReport(values.dist)
  console.log(values.json ? JSON.stringify(report, null, 2) : sizeTable(report))
  process.exitCode = report.problems.length > 0 ? 1 : 0
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
