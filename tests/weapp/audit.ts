import type { App } from './driver'

/** WeChat's audit flags pages beyond these. */
const AUDIT = { nodes: 1000, depth: 30, children: 60, setDataBytes: 256 * 1024 }

/** The page in front stays within WeChat's audit, and nothing went wrong on the way to it. */
export function expectSmall(app: App, page: string): void {
  const { nodes, depth, children } = app.treeStats()
  const bytes = Math.max(...app.setDataCalls(page).map((call) => call.bytes))
  expect(nodes).toBeLessThan(AUDIT.nodes)
  expect(depth).toBeLessThan(AUDIT.depth)
  expect(children).toBeLessThan(AUDIT.children)
  expect(bytes).toBeLessThan(AUDIT.setDataBytes)
  expect(app.problems()).toEqual([])
}
