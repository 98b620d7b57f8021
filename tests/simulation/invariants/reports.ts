import { chinaDay } from '@domain/china-time'
import type { DayReport } from '@domain/day-report'
import type { Everything } from '../world/everything'
import { type Findings, sameValue } from './violation'

type Sum = Partial<Record<keyof DayReport, number>>

const total = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0)

/** What the days' documents say in all. */
function counted(days: readonly DayReport[]): Sum {
  const sum = (field: 'sales' | 'orders' | 'refunds' | 'groups') =>
    total(days.map((day) => day[field]))
  return {
    ...{ sales: sum('sales'), orders: sum('orders'), refunds: sum('refunds') },
    groups: sum('groups'),
    groupsSucceeded: total(days.map((day) => day.groupsSucceeded)),
    groupsFailed: total(days.map((day) => day.groupsFailed)),
  }
}

/** The same from the orders and groups themselves, and from what WeChat Pay paid back. */
function expected({ orders, groups, refunds }: Everything): Sum {
  const payments = orders.flatMap(({ payment }) => payment ?? [])
  const back = refunds.filter(({ state }) => state === 'SUCCESS')
  return {
    sales: total(payments.map(({ amount }) => amount)),
    orders: payments.length,
    refunds: total(back.map(({ amount }) => amount)),
    groups: groups.length,
    groupsSucceeded: groups.filter(({ state }) => state === 'SUCCEEDED').length,
    groupsFailed: groups.filter(({ state }) => state === 'FAILED').length,
  }
}

/** Each day's sales and orders, by when they were paid. */
function checkDay(day: DayReport, { orders }: Everything): Findings {
  const paid = orders
    .flatMap(({ payment }) => payment ?? [])
    .filter(({ paidAt }) => chinaDay(paidAt) === day._id)
  const sales = total(paid.map(({ amount }) => amount))
  if (day.sales === sales && day.orders === paid.length) return []
  return [
    `${day._id}: ${day.orders} orders of ${day.sales} fen counted, ${paid.length} of ${sales}`,
  ]
}

/** The reports agree with the orders to the fen: every fact was counted, once. */
export function checkReports(everything: Everything): Findings {
  const { days } = everything
  const [is, shouldBe] = [counted(days), expected(everything)]
  return [
    ...days.flatMap((day) => checkDay(day, everything)),
    ...(sameValue(is, shouldBe)
      ? []
      : [`the reports count ${JSON.stringify(is)}, there are ${JSON.stringify(shouldBe)}`]),
  ]
}
