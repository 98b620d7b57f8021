import type { SoldCounts } from '../ports/sold-counts'
import { type JobBudget, type JobTally, hasTime, noTally, tally } from './job-tally'

/** SKUs read in one step, and the steps of one run: the rest is for the next run. */
const STEP = 200
const STEPS = 3

/** Copies sold counts from the stock documents to the products, walking round the catalogue a few steps a run. */
export async function refreshSoldCounts(
  { soldCounts }: { soldCounts: SoldCounts },
  budget: JobBudget,
): Promise<JobTally> {
  let sum = noTally
  const start = await soldCounts.position()
  let after = start
  for (let step = 0; step < STEPS && hasTime(budget); step += 1) {
    const sales = await soldCounts.nextStep(after, STEP)
    const stale = sales.filter(({ sold, shown }) => shown !== null && shown !== sold)
    sum = await tally(sum, stale, async ({ productId, sold }) => {
      await soldCounts.show(productId, sold)
      return 'done'
    })
    after = sales.at(-1)?.productId ?? ''
    if (after === '') break
  }
  if (after !== start) await soldCounts.savePosition(after)
  return sum
}
