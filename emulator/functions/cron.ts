/** Seconds, minutes, hours, day of month, month, day of week (0 = Sunday), year: CloudBase's 7 fields. */
export interface Cron {
  second: ReadonlySet<number>
  minute: ReadonlySet<number>
  hour: ReadonlySet<number>
  day: ReadonlySet<number>
  month: ReadonlySet<number>
  weekday: ReadonlySet<number>
  year: ReadonlySet<number>
  /** A day matches by either field when both are restricted. */
  dayRestricted: boolean
  weekdayRestricted: boolean
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

function parseNumber(text: string, names: readonly string[], firstName: number) {
  if (/^\d+$/.test(text)) return Number(text)
  const at = names.indexOf(text.toLowerCase())
  return at < 0 ? undefined : at + firstName
}

type Field = readonly [low: number, high: number, names?: readonly string[]]

/** One of `*`, `a`, `a-b`, each with `/step`. */
function parsePart(part: string, [low, high, names = []]: Field): number[] | undefined {
  const match = /^(\*|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(part)
  if (!match) return undefined
  const [, first = '', last, stepText] = match
  const open = first === '*'
  if (open && last !== undefined) return undefined
  const from = open ? low : parseNumber(first, names, low)
  const single = stepText === undefined ? from : high
  const to = open ? high : last === undefined ? single : parseNumber(last, names, low)
  const step = stepText === undefined ? 1 : Number(stepText)
  if (from === undefined || to === undefined || from < low || to > high || from > to || step < 1)
    return undefined
  const values: number[] = []
  for (let value = from; value <= to; value += step) values.push(value)
  return values
}

function parseField(text: string, field: Field): ReadonlySet<number> | undefined {
  const parts = text.split(',').map((part) => parsePart(part, field))
  return parts.includes(undefined) ? undefined : new Set(parts.flatMap((part) => part ?? []))
}

/** Undefined when the text is no valid 7-field expression. Source: CloudBase, timer triggers. */
export function parseCron(text: string): Cron | undefined {
  const fields = text.trim().split(/\s+/)
  if (fields.length !== 7) return undefined
  const at = (index: number, ...field: Field) => parseField(fields[index] ?? '', field)
  const second = at(0, 0, 59)
  const minute = at(1, 0, 59)
  const hour = at(2, 0, 23)
  const day = at(3, 1, 31)
  const month = at(4, 1, 12, MONTHS)
  const weekday = at(5, 0, 6, WEEKDAYS)
  const year = at(6, 1970, 2099)
  if (!second || !minute || !hour || !day || !month || !weekday || !year) return undefined
  const [dayRestricted, weekdayRestricted] = [fields[3] !== '*', fields[5] !== '*']
  return { second, minute, hour, day, month, weekday, year, dayRestricted, weekdayRestricted }
}

function dayMatches(cron: Cron, date: Date): boolean {
  const day = cron.day.has(date.getUTCDate())
  const weekday = cron.weekday.has(date.getUTCDay())
  return cron.dayRestricted && cron.weekdayRestricted ? day || weekday : day && weekday
}

const HOUR = 3_600_000
/** CloudBase reads cron expressions in Beijing time, which has no summer time. */
const BEIJING = 8 * HOUR
const YEAR_LIMIT = 2100

/** The first epoch ms later than `after` at which the timer fires; undefined when it never does again. */
export function nextFire(cron: Cron, after: number): number | undefined {
  const date = new Date(Math.floor((after + BEIJING) / 1000) * 1000 + 1000)
  while (date.getUTCFullYear() < YEAR_LIMIT) {
    if (!cron.year.has(date.getUTCFullYear()) || !cron.month.has(date.getUTCMonth() + 1))
      date.setTime(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1))
    else if (!dayMatches(cron, date))
      date.setTime(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + 1))
    else if (!cron.hour.has(date.getUTCHours()))
      date.setTime((Math.floor(date.getTime() / HOUR) + 1) * HOUR)
    else if (!cron.minute.has(date.getUTCMinutes()))
      date.setTime((Math.floor(date.getTime() / 60_000) + 1) * 60_000)
    else if (!cron.second.has(date.getUTCSeconds())) date.setTime(date.getTime() + 1000)
    else return date.getTime() - BEIJING
  }
  return undefined
}
