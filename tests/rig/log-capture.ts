/** What the functions' log lines say (cloudfunctions/_core/dispatch/invocation). */
export interface LogLine {
  readonly endpoint: string
  readonly outcome: string
  /** Round trips to the database. */
  readonly trips: number
  readonly error?: unknown
}

/** Takes the console's lines until it is stopped. */
export function captureLog(): { readonly lines: LogLine[]; stop(): void } {
  const lines: LogLine[] = []
  const spy = jest.spyOn(console, 'log').mockImplementation((line: string) => {
    lines.push(JSON.parse(line) as LogLine)
  })
  return { lines, stop: () => spy.mockRestore() }
}
