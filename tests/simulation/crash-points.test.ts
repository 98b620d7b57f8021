import { collect } from './crash/collect'
import { crashes } from './crash/crash-points'
import { crashFlows } from './crash/flows'

jest.setTimeout(120_000)

it.each(crashFlows)(
  '$name: leaves nothing undone wherever it dies or loses an answer (faults 18 and 20)',
  async (flow) => {
    const { points, found } = await collect(crashes(flow))
    expect(found).toEqual([])
    // Each of its writes, in three ways.
    expect(points).toBeGreaterThanOrEqual(3 * flow.writes)
  },
)
