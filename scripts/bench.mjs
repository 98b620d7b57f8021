// npm run bench [-- --json FILE]: builds what changed, then measures it.
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { stop } from './lib/root.mjs'
import { runNode } from './lib/run.mjs'

await ensureInstalled()
await ensureBuilt(['functions', 'weapp']).catch((error) => stop(error.message))
// A million orders with all their indexes take 6 GB.
const memory = '--max-old-space-size=10240'
const args = ['bench/main.ts', ...process.argv.slice(2)]
const { code } = await runNode([memory, '--import', 'tsx', ...args])
process.exit(code)
