const PATIENCE_MS = 20_000
const PAUSE_MS = 50

/** Reads until the value is what is expected; the last one read is what the test then compares. */
export async function settled<T>(read: () => Promise<T>, expected: T): Promise<T> {
  const wanted = JSON.stringify(expected)
  const end = Date.now() + PATIENCE_MS
  let value = await read()
  while (JSON.stringify(value) !== wanted && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    value = await read()
  }
  return value
}
