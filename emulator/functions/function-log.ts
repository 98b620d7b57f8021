export type InvocationSource = 'client' | 'http' | 'timer' | 'function'

/** One line that a function logged, or the platform about it. */
export interface FunctionLog {
  /** Epoch ms of the emulated world at the end of the invocation. */
  at: number
  fn: string
  instance: number
  source: InvocationSource
  openid?: string
  /** This invocation had to start its instance, which took `coldMs`. */
  cold: boolean
  coldMs: number
  /** Running time of the whole invocation, without the start. */
  ms: number
  line: Record<string, unknown>
}

/** A JSON object as it is, anything else under `message`. */
export function parseLine(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>
  } catch {
    // Not every line is JSON.
  }
  return { message: text }
}
