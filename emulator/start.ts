import path from 'node:path'
import { startEmulator, type Emulator } from './app'
import { explainStart } from './start-error'

const DEFAULT_PORT = 9977
/** Longest that closing may take before the process ends anyway, ms. */
const CLOSE_LIMIT_MS = 10_000
const root = path.resolve(__dirname, '..')

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

function readPort(): number {
  const text = process.env.PINXIANG_PORT ?? String(DEFAULT_PORT)
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535)
    fail(`PINXIANG_PORT must be a port number, not "${text}".`)
  return port
}

/** A signal during the start waits for its end, so that no seed is left half sown. */
function closeOnSignal(started: Promise<Emulator>): void {
  let closing = false
  const stop = () => {
    if (closing) process.exit(1)
    closing = true
    setTimeout(() => process.exit(1), CLOSE_LIMIT_MS).unref()
    started
      .then((emulator) => emulator.close())
      .then(
        () => process.exit(0),
        (error: unknown) => fail(`Closing failed: ${String(error)}`),
      )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
}

/** Runs the emulator until a signal; returns its address. Ends the process when it cannot start. */
export async function start(): Promise<string> {
  const port = readPort()
  const dataFolder = process.env.PINXIANG_DATA ?? path.join(root, '.data')
  const started = startEmulator({ port, dataFolder, seed: true })
  closeOnSignal(started)
  try {
    const { url } = await started
    console.log(`Pinxiang is ready: ${url}/`)
    return url
  } catch (error) {
    fail(explainStart(error, { port, dataFolder }))
  }
}

if (path.resolve(process.argv[1] ?? '') === __filename) void start()
