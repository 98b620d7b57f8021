// npm run bench [-- --json FILE]: builds what changed, then measures it.
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { stop } from './lib/root.mjs'
import { runNode } from './lib/run.mjs'

await ensureInstalled()
await ensureBuilt(['functions', 'weapp']).catch((error) => stop(error.message))
const { code } = await runNode(['--import', 'tsx', 'bench/main.ts', ...process.argv.slice(2)])
process.exit(code)
