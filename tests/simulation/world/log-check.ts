interface Reported {
  readonly name: string
  readonly stack?: readonly string[]
  readonly cause?: Reported
}

/** What the simulated faults throw; anything else that a use case throws is a bug. */
const EXPECTED = ['Unavailable', 'WriteConflict']

/** A frame without the folder that the tree lies in. */
const inTree = (frame: string) =>
  frame.replace(/\(.*\/(?=domain|contract|cloudfunctions|emulator|tests)/, '(')

/** What a log line of a function tells of a bug; null: nothing. */
export function bugIn(line: string): string | null {
  const { error } = JSON.parse(line) as { error?: Reported }
  if (error === undefined || EXPECTED.includes(error.name)) return null
  return [`a function threw ${error.name}`, ...(error.stack ?? []).slice(0, 3).map(inTree)].join(
    ' ',
  )
}
