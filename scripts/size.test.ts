import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const KB = 1024
let dist: string

/** Writes a build: an app.json with two subpackages, and files of the given sizes. */
function build(files: Readonly<Record<string, number>>): void {
  const subPackages = [
    { root: 'packages/order', pages: ['a'] },
    { root: 'packages/seller/', pages: ['b'] },
  ]
  writeFileSync(path.join(dist, 'app.json'), JSON.stringify({ pages: ['p'], subPackages }))
  for (const [file, bytes] of Object.entries(files)) {
    const at = path.join(dist, file)
    mkdirSync(path.dirname(at), { recursive: true })
    writeFileSync(at, Buffer.alloc(bytes))
  }
}

function size(...options: string[]) {
  const script = path.join(__dirname, 'size.mjs')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, '--dist', dist, ...options],
    { encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

interface Report {
  packages: { name: string; bytes: number }[]
  total: number
  largest: { file: string; bytes: number }[]
  problems: string[]
}
const report = () => JSON.parse(size('--json').stdout) as Report

beforeEach(() => {
  dist = mkdtempSync(path.join(tmpdir(), 'size-'))
})
afterEach(() => rmSync(dist, { recursive: true, force: true }))

test('weighs each package by itself, images included', () => {
  build({
    'taro.js': 300,
    'assets/a.png': 50,
    'packages/order/a.js': 20,
    'packages/seller/b.js': 7,
  })
  const appJson = report().total - 377
  expect(report().packages.map(({ name, bytes }) => [name, bytes])).toEqual([
    ['main', 350 + appJson],
    ['packages/order', 20],
    ['packages/seller', 7],
  ])
  expect(report().largest[0]).toEqual({ file: 'taro.js', bytes: 300 })
  expect(size().status).toBe(0)
})

test('a folder whose name only begins like a subpackage belongs to the main package', () => {
  build({ 'packages/ordering/x.js': 1000, 'packages/order/a.js': 1 })
  expect(report().packages.find(({ name }) => name === 'packages/order')?.bytes).toBe(1)
})

test.each([
  ['main', { 'taro.js': 520 * KB }, 'main has'],
  [
    'a subpackage',
    { 'packages/seller/b.js': 300 * KB + 1 },
    'packages/seller has 307201 bytes, 1 more',
  ],
])('fails when %s is too heavy, and says by how much', (_, files, words) => {
  build(files)
  const { status, stdout } = size()
  expect(status).toBe(1)
  expect(stdout).toContain(words)
})

test('a package of exactly its limit passes', () => {
  build({ 'packages/seller/b.js': 300 * KB })
  expect(size().status).toBe(0)
})

test('no build: one sentence, no table', () => {
  const { status, stdout, stderr } = size()
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr.trim()).toBe(`There is no build in ${dist}: run npm run build first.`)
})
