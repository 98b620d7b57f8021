import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmulator, type Emulator } from '../../emulator/app'

export interface RunningCloud {
  /** Without a slash at its end. */
  readonly url: string
  stop(): Promise<void>
}

const root = path.resolve(__dirname, '../..')

/** Starts what `npm start` starts, on a free port with a fresh data folder. */
export async function startCloud(): Promise<RunningCloud> {
  const data = await mkdtemp(path.join(tmpdir(), 'pinxiang-e2e-'))
  const child = spawn(process.execPath, ['--import', 'tsx', 'emulator/start.ts'], {
    cwd: root,
    env: { ...process.env, PINXIANG_PORT: '0', PINXIANG_DATA: data, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      const ready = /ready: (http:\/\/[\d.]+:\d+)/.exec(said)?.[1]
      if (ready) resolve(ready)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    void exited.then((code) => reject(new Error(`the emulator ended with ${code}: ${said}`)))
  })
  return {
    url,
    async stop() {
      child.kill('SIGTERM')
      const code = await exited
      await rm(data, { recursive: true, force: true })
      if (code !== 0) throw new Error(`the emulator ended with ${code}: ${said}`)
    },
  }
}

/** The same cloud in this process: a test can read its store, and put there what would take long to do. */
export interface OpenCloud extends RunningCloud {
  readonly store: Emulator['store']
  readonly clock: Emulator['clock']
}

export async function startOpenCloud(): Promise<OpenCloud> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'pinxiang-e2e-'))
  const emulator = await startEmulator({ port: 0, dataFolder, seed: true })
  const stop = async () => {
    await emulator.close()
    await rm(dataFolder, { recursive: true, force: true })
  }
  const { url, store, clock } = emulator
  return { url, store, clock, stop }
}
