import { lastDays } from '@domain/china-time'
import { bestOf, type TopEntry } from '@domain/day-report'
import { LISTED, REPORT_DAYS, type TopProduct, type TopSharer } from '@domain/dashboard'
import type { Catalogue } from '../ports/catalogue'
import type { Customers } from '../ports/customers'
import type { Reports, WaitingRoom } from '../ports/reports'
import type { Settings } from '../ports/settings'
import { type JobBudget, type JobTally, noTally } from './job-tally'

interface Deps {
  readonly reports: Reports
  readonly waitingRoom: WaitingRoom
  readonly settings: Pick<Settings, 'shop'>
  readonly catalogue: Pick<Catalogue, 'summaries'>
  readonly customers: Pick<Customers, 'cards'>
}

async function nameProducts(
  { catalogue }: Deps,
  best: readonly TopEntry[],
): Promise<readonly TopProduct[]> {
  const products = await catalogue.summaries(best.map(({ id }) => id))
  return best.map(({ id, count: pieces, sales }) => {
    const product = products.get(id)
    const [picture = null] = product?.pictures ?? []
    return { id, title: product?.title ?? '', picture, pieces, sales }
  })
}

async function nameSharers(
  { customers }: Deps,
  best: readonly TopEntry[],
): Promise<readonly TopSharer[]> {
  const cards = await customers.cards(best.map(({ id }) => id))
  const byId = new Map(cards.map((card) => [card._id, card]))
  return best.map(({ id, count: orders, sales }) => {
    const { nickname = '', avatar = null } = byId.get(id) ?? {}
    return { id, nickname, avatar, orders, sales }
  })
}

/** Prepares what the dashboard shows besides its days: what waits, and the best of them, with their names. */
export async function sumUp(deps: Deps, { clock }: JobBudget): Promise<JobTally> {
  const at = clock.now()
  const [{ days }, settings] = await Promise.all([
    deps.reports.read(lastDays(REPORT_DAYS, at)),
    deps.settings.shop(),
  ])
  const all = [...days.values()]
  const best = (top: 'topProducts' | 'topSharers') =>
    bestOf(
      all.map((day) => day[top]),
      LISTED,
    )
  const [waiting, lowStock, topProducts, topSharers] = await Promise.all([
    deps.waitingRoom.waiting(at),
    deps.waitingRoom.lowStock(settings.lowStock),
    nameProducts(deps, best('topProducts')),
    nameSharers(deps, best('topSharers')),
  ])
  const summary = { at, waiting, lowStock, topProducts, topSharers }
  await deps.reports.saveSummary({ _id: 'summary', ...summary })
  return { ...noTally, done: 1 }
}
