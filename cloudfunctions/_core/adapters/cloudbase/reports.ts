import type { DayReport } from '@domain/day-report'
import type { Summary } from '@domain/dashboard'
import type { Reports } from '../../ports/reports'
import type { Database } from './database'

const REPORTS = 'reports'
const SUMMARY: Summary['_id'] = 'summary'

const isSummary = (doc: DayReport | Summary): doc is Summary => doc._id === SUMMARY

/** The collection reports; every access is by `_id`. */
export function createReports(database: Database): Reports {
  return {
    async read(days) {
      const ids = [...days, SUMMARY]
      const found = await database.find<DayReport | Summary>(
        REPORTS,
        { _id: { $in: ids } },
        { limit: ids.length },
      )
      const reports = found.flatMap((doc) => (isSummary(doc) ? [] : [doc]))
      return {
        days: new Map(reports.map((day) => [day._id, day])),
        summary: found.find(isSummary) ?? null,
      }
    },
    async saveSummary(summary) {
      const { _id, ...fields } = summary
      if (!(await database.updateOne(REPORTS, { _id }, { $set: fields })))
        await database.insert(REPORTS, summary)
    },
  }
}
