// The inside of one function instance: loads the bundle, then runs one invocation at a time.
// Plain JavaScript, since a worker thread starts from a file and must start fast.
import { createRequire } from 'node:module'
import { format } from 'node:util'
import { parentPort, workerData } from 'node:worker_threads'

const RESULT_LIMIT = 1024 * 1024

let offsetMs = workerData.offsetMs
const RealDate = Date
const EmulatedDate = new Proxy(RealDate, {
  construct: (target, args, self) =>
    Reflect.construct(target, args.length === 0 ? [RealDate.now() + offsetMs] : args, self),
  apply: () => new EmulatedDate().toString(),
  get: (target, key) =>
    key === 'now' ? () => RealDate.now() + offsetMs : Reflect.get(target, key),
})
RealDate.prototype.constructor = EmulatedDate
globalThis.Date = EmulatedDate

for (const level of ['log', 'info', 'warn', 'error', 'debug'])
  console[level] = (...args) => parentPort.postMessage({ type: 'line', text: format(...args) })

/** Only the variables of this invocation: an instance serves one person after another. */
let identity = []
function assume(variables) {
  for (const name of identity) delete process.env[name]
  Object.assign(process.env, variables)
  identity = Object.keys(variables)
}

async function run(main, { event, context, variables }) {
  assume(variables)
  const result = await main(event, context)
  const json = JSON.stringify(result ?? null)
  const bytes = Buffer.byteLength(json)
  return bytes > RESULT_LIMIT ? { type: 'too-large', bytes } : { type: 'done', json }
}

const describe = (error) => ({
  type: 'thrown',
  message: error instanceof Error ? error.message : String(error),
  stack: error instanceof Error ? error.stack : undefined,
})

try {
  const { main } = createRequire(workerData.main)(workerData.main)
  if (typeof main !== 'function') throw new Error('the bundle exports no function named main')
  parentPort.on('message', (invocation) => {
    offsetMs = invocation.offsetMs
    run(main, invocation)
      .catch(describe)
      .then((answer) => parentPort.postMessage(answer))
  })
  parentPort.postMessage({ type: 'ready' })
} catch (error) {
  parentPort.postMessage(describe(error))
}
