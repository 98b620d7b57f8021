import { collect } from './crash/collect'
import { relapses } from './crash/crash-points'
import { crashFlows } from './crash/flows'

jest.setTimeout(120_000)

it.each(crashFlows)(
  '$name: is put right even by jobs that die in turn (fault 18)',
  async (flow) => {
    const { points, found } = await collect(relapses(flow))
    expect(found).toEqual([])
    expect(points).toBeGreaterThan(0)
  },
)
