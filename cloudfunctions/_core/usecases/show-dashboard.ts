import type { OutputOf } from '@contract/index'
import { lastDays } from '@domain/china-time'
import { type DayReport, emptyDay } from '@domain/day-report'
import { noWaiting, REPORT_DAYS } from '@domain/dashboard'
import { ok } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import type { Reports } from '../ports/reports'

interface Deps {
  readonly reports: Pick<Reports, 'read'>
}

type DayView = OutputOf<'seller.dashboard'>['days'][number]

function toDay({ _id: day, ...report }: DayReport): DayView {
  const { sales, refunds, orders, buyers, shares, visits, sharedOrders, sharers } = report
  const { newFriends, groups, groupsSucceeded, groupsFailed } = report
  return {
    ...{ day, sales, refunds, orders, buyers, shares, visits, sharedOrders, sharers },
    ...{ newFriends, groups, groupsSucceeded, groupsFailed },
  }
}

const copies = <Entry extends object>(entries: readonly Entry[] = []): Entry[] => [...entries]

/** Everything was counted by jobs: one query, however many orders there are. */
export function showDashboard({ reports }: Deps): Handler<'seller.dashboard'> {
  return async ({ now }) => {
    const names = lastDays(REPORT_DAYS, now)
    const { days, summary } = await reports.read(names)
    return ok({
      days: names.map((name) => toDay(days.get(name) ?? emptyDay(name))),
      countedAt: summary?.at ?? null,
      topProducts: copies(summary?.topProducts),
      topSharers: copies(summary?.topSharers),
      lowStock: copies(summary?.lowStock),
      waiting: summary?.waiting ?? noWaiting,
    })
  }
}
