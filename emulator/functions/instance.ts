import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Bundle } from './bundle'
import { PlatformError, type PlatformFault } from './platform-error'

/** A function's variables of one invocation, event and context as the platform passes them. */
export interface Invocation {
  event: unknown
  context: Record<string, unknown>
  variables: Readonly<Record<string, string>>
  offsetMs: number
}

export interface InstanceOptions {
  bundle: Bundle
  env: Readonly<Record<string, string>>
  offsetMs: number
  onLine: (text: string) => void
  onExit: () => void
}

type Message =
  | { type: 'ready' }
  | { type: 'line'; text: string }
  | { type: 'done'; json: string }
  | { type: 'too-large'; bytes: number }
  | { type: 'thrown'; message: string; stack?: string }

/** The platform allows loading longer than running. */
const LOAD_LIMIT_SECONDS = 30

interface Waiting {
  resolve: (message: Message) => void
  reject: (error: PlatformError) => void
}

/** One running copy of a function. It is either loading, free, or busy with one invocation. */
export class Instance {
  private readonly worker: Worker
  private waiting: Waiting | undefined
  private reason = 'the process exited before completing the request'
  private gone = false
  /** Resolves with the ms that loading took; the instance is dead when it rejects. */
  readonly loaded: Promise<number>

  constructor(private readonly options: InstanceOptions) {
    const { bundle, env, offsetMs } = options
    const started = performance.now()
    this.worker = new Worker(path.join(__dirname, 'worker.mjs'), {
      env: { ...env },
      execArgv: [],
      workerData: { main: bundle.main, offsetMs },
      resourceLimits: { maxOldGenerationSizeMb: bundle.memoryMb },
    })
    this.worker.on('message', (message: Message) => this.receive(message))
    this.worker.on('error', (error) => {
      this.reason = error.message
      this.options.onLine(error.stack ?? error.message)
    })
    this.worker.on('exit', () => this.leave())
    this.loaded = this.answer(LOAD_LIMIT_SECONDS).then(() => performance.now() - started)
  }

  /** The function's result. Rejects with PlatformError; a timed-out or crashed instance is dead then. */
  async invoke(invocation: Invocation): Promise<unknown> {
    await this.loaded
    const answered = this.answer(this.options.bundle.timeoutSeconds)
    this.worker.postMessage(invocation)
    const message = await answered
    return message.type === 'done' ? (JSON.parse(message.json) as unknown) : undefined
  }

  get dead(): boolean {
    return this.gone
  }

  async close(): Promise<void> {
    this.gone = true
    await this.worker.terminate()
  }

  private answer(limitSeconds: number): Promise<Message> {
    if (this.gone) return Promise.reject(new PlatformError({ kind: 'closing' }))
    return new Promise<Message>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.reject({ kind: 'timed-out', seconds: limitSeconds })
        void this.close()
      }, limitSeconds * 1000)
      this.waiting = {
        resolve: (message) => (clearTimeout(timer), resolve(message)),
        reject: (error) => (clearTimeout(timer), reject(error)),
      }
    })
  }

  private receive(message: Message): void {
    if (message.type === 'line') return this.options.onLine(message.text)
    if (message.type === 'thrown') {
      this.options.onLine(message.stack ?? message.message)
      return this.reject({ kind: 'threw', message: message.message })
    }
    if (message.type === 'too-large')
      return this.reject({ kind: 'result-too-large', bytes: message.bytes })
    const { waiting } = this
    this.waiting = undefined
    waiting?.resolve(message)
  }

  private reject(fault: PlatformFault): void {
    const { waiting } = this
    this.waiting = undefined
    waiting?.reject(new PlatformError(fault))
  }

  private leave(): void {
    this.gone = true
    this.reject({ kind: 'crashed', message: this.reason })
    this.options.onExit()
  }
}
