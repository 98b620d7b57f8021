/** Runs `work` over the items, at most `width` at a time; each gets its turn even when others threw. */
export async function inParallel<Item, Outcome>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Outcome>,
): Promise<PromiseSettledResult<Outcome>[]> {
  const outcomes: PromiseSettledResult<Outcome>[] = []
  const queue = items.entries()
  const lane = async () => {
    for (const [index, item] of queue) {
      const [outcome] = await Promise.allSettled([work(item)])
      outcomes[index] = outcome
    }
  }
  await Promise.all(Array.from({ length: width }, lane))
  return outcomes
}
