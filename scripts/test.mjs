// npm test: everything, in order. Its last line says "N passed, N failed".
import { partNames, ensureBuilt } from './build.mjs'
import { check } from './check.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { runJest } from './lib/jest.mjs'
import { runNode } from './lib/run.mjs'
import { testE2e } from './test-e2e.mjs'
import { testWeapp } from './test-weapp.mjs'

const started = performance.now()
const total = { passed: 0, failed: 0 }

/** A step returns {passed, failed}; what it throws is one sentence, and one failure. */
async function step(headline, body) {
  const from = performance.now()
  console.log(`\n== ${headline}`)
  const counts = await body().catch((error) => {
    console.error(error.message)
    return { passed: 0, failed: 1 }
  })
  total.passed += counts.passed
  total.failed += counts.failed
  console.log(`-- ${headline}: ${((performance.now() - from) / 1000).toFixed(1)} s`)
  return counts.failed === 0
}

function finish() {
  console.log(`\nTook ${((performance.now() - started) / 1000).toFixed(0)} s.`)
  console.log(`${total.passed} passed, ${total.failed} failed`)
  process.exit(total.failed > 0 ? 1 : 0)
}

await ensureInstalled()
await step('check', async () => ({ passed: 0, failed: await check() }))
const built = await step('build', async () => {
  await ensureBuilt(partNames)
  return { passed: 0, failed: 0 }
})
if (!built) finish()
await step('unit', () => runJest(['node', 'client']))
await step('simulation', () => runJest(['simulation']))
await step('conformance', () => runJest(['conformance']))
await step('weapp', () => testWeapp())
await step('size', async () => {
  const { code } = await runNode(['scripts/size.mjs'])
  return { passed: 0, failed: code === 0 ? 0 : 1 }
})
await step('e2e', () => testE2e())
finish()
