// What a build of the mini program weighs, package by package, against what it may weigh.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

const KB = 1024

/** Bytes. WeChat allows 2 MB a package and 30 MB in all; the shop keeps far below. */
export const LIMITS = { main: 520 * KB, subpackage: 300 * KB, total: 20 * KB * KB }

/**
 * Weighs the build in `dist`: every file counts, images included.
 * @returns {{packages: {name: string, bytes: number, limit: number}[], total: number,
 *   largest: {file: string, bytes: number}[], problems: string[]}}
 * @throws Error when there is no build
 */
export function sizeReport(dist) {
  const appJson = path.join(dist, 'app.json')
  if (!existsSync(appJson))
    throw new Error(`There is no build in ${dist}: run npm run build first.`)
  const { subPackages = [], subpackages = subPackages } = JSON.parse(readFileSync(appJson, 'utf8'))
  const roots = subpackages.map(({ root }) => root.replace(/\/*$/, '/'))
  const files = filesOf(dist)
  const bytesOf = (belongs) => files.filter(belongs).reduce((sum, { bytes }) => sum + bytes, 0)
  const inSub = ({ file }) => roots.some((root) => file.startsWith(root))
  const packages = [
    { name: 'main', bytes: bytesOf((entry) => !inSub(entry)), limit: LIMITS.main },
    ...roots.map((root) => ({
      name: root.slice(0, -1),
      bytes: bytesOf(({ file }) => file.startsWith(root)),
      limit: LIMITS.subpackage,
    })),
  ]
  const total = bytesOf(() => true)
  const largest = [...files].sort((a, b) => b.bytes - a.bytes).slice(0, 15)
  const heavy = [...packages, { name: 'total', bytes: total, limit: LIMITS.total }].filter(
    ({ bytes, limit }) => bytes > limit,
  )
  const problems = heavy.map(
    ({ name, bytes, limit }) =>
      `${name} has ${bytes} bytes, ${bytes - limit} more than its ${limit}.`,
  )
  return { packages, total, largest, problems }
}

/** The report as lines of text. */
export function sizeTable({ packages, total, largest, problems }) {
  const row = (name, bytes, limit) =>
    `${name.padEnd(44)}${kb(bytes).padStart(12)}${limit === undefined ? '' : kb(limit).padStart(12)}`
  return [
    `${'package'.padEnd(44)}${'size'.padStart(12)}${'limit'.padStart(12)}`,
    ...packages.map(({ name, bytes, limit }) => row(name, bytes, limit)),
    row('total', total, LIMITS.total),
    '',
    'largest files',
    ...largest.map(({ file, bytes }) => row(file, bytes)),
    ...(problems.length > 0 ? ['', ...problems] : []),
  ].join('\n')
}

const kb = (bytes) => `${(bytes / KB).toFixed(1)} KB`

function filesOf(dist) {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({
      file: path.relative(dist, file).split(path.sep).join('/'),
      bytes: statSync(file).size,
    }))
}
