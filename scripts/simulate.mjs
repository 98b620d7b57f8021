// npm run simulate -- --seeds N [--seed S] [--crash-points] [--first]: docs/proof.md explains.
import { ensureInstalled } from './ensure-installed.mjs'
import { runNode } from './lib/run.mjs'

await ensureInstalled()
const args = process.argv.slice(2)
const { code } = await runNode(['--import', 'tsx', 'tests/simulation/main.ts', ...args])
process.exit(code)
