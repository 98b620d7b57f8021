import type { Crash } from './crash-points'

/** How many points were tried, and what was found, each with its trace. */
export async function collect(
  all: AsyncGenerator<Crash>,
): Promise<{ readonly points: number; readonly found: readonly string[] }> {
  const found: string[] = []
  let points = 0
  for await (const { failure } of all) {
    points += 1
    if (failure) found.push([failure.why, ...failure.trace].join('\n'))
  }
  return { points, found }
}
