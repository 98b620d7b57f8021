import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { binOf, inRoot } from './root.mjs'
import { runNode } from './run.mjs'

/** A test that waits for something real may meet a busy machine. */
const TEST_TIMEOUT_MS = 30_000

function readReport(file) {
  if (!existsSync(file)) return undefined
  const report = JSON.parse(readFileSync(file, 'utf8'))
  // A test that was skipped proves nothing, so it counts as failed.
  const skipped = report.numPendingTests + report.numTodoTests
  const brokenSuites = report.numRuntimeErrorTestSuites
  return { passed: report.numPassedTests, failed: report.numFailedTests + skipped + brokenSuites }
}

/** Runs jest projects; no test at all is a failure. Returns {passed, failed}. */
export async function runJest(projects, { args = [], env = {} } = {}) {
  const file = inRoot('.cache/jest', `${projects.join('-')}.json`)
  rmSync(file, { force: true })
  mkdirSync(inRoot('.cache/jest'), { recursive: true })
  const patience = `--testTimeout=${TEST_TIMEOUT_MS}`
  const jest = [
    binOf('jest'),
    patience,
    '--selectProjects',
    ...projects,
    '--json',
    `--outputFile=${file}`,
  ]
  const limits = args.includes('--runInBand') ? [] : ['--maxWorkers=2']
  // React's build for production has no act(), whatever NODE_ENV this machine has.
  const test = { NODE_ENV: 'test', ...env }
  const { code } = await runNode([...jest, ...limits, ...args], { env: test })
  const counts = readReport(file) ?? { passed: 0, failed: 1 }
  const nothing = counts.passed + counts.failed === 0
  if (nothing) console.error(`No tests in ${projects.join(', ')}.`)
  return { passed: counts.passed, failed: counts.failed || (code !== 0 || nothing ? 1 : 0) }
}

/** Ends the program with jest's outcome. */
export function exitWith({ failed }) {
  process.exit(failed > 0 ? 1 : 0)
}
