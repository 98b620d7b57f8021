import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.resolve(__dirname, '..')

/** rule -> a file and what it must not import; `type` marks the import of a type. */
const violations: Array<[rule: string, from: string, to: string]> = [
  ['domain-imports-itself', 'domain/a.ts', 'contract/free.ts'],
  ['domain-imports-itself', 'domain/b.ts', 'valibot'],
  ['domain-imports-itself', 'domain/c.ts', 'node:fs'],
  ['contract-imports-domain-types-and-valibot', 'contract/a.ts', 'src/lib/free.ts'],
  ['contract-imports-domain-types-and-valibot', 'contract/b.ts', 'axios'],
  ['contract-imports-only-types-of-domain', 'contract/c.ts', 'domain/free.ts'],
  ['client-knows-no-server', 'src/lib/a.ts', 'cloudfunctions/_core/free.ts'],
  ['client-knows-no-server', 'src/lib/b.ts', 'emulator/free.ts'],
  ['server-knows-no-client', 'cloudfunctions/shop/a.ts', 'src/lib/free.ts'],
  ['server-knows-no-client', 'cloudfunctions/shop/b.ts', 'emulator/free.ts'],
  ['nothing-imports-the-emulator', 'config/a.ts', 'emulator/free.ts'],
  ['emulator-knows-no-client', 'emulator/a.ts', 'src/lib/free.ts'],
  ['emulator-knows-no-client', 'emulator/b.ts', 'cloudfunctions/_core/free.ts'],
  ['production-imports-no-tests', 'src/lib/h.ts', 'tests/rig/free.ts'],
  ['production-imports-no-tests', 'domain/d.ts', 'domain/free.test.ts'],
  ['features-know-no-feature', 'src/features/cart/a.ts', 'src/features/order/free.ts'],
  ['nothing-imports-a-page', 'src/lib/c.ts', 'src/pages/shop/free.ts'],
  ['nothing-imports-a-page', 'src/features/cart/b.ts', 'src/packages/order/pages/pay/free.ts'],
  ['pages-import-no-other-page', 'src/pages/me/a.ts', 'src/pages/shop/free.ts'],
  [
    'pages-import-no-other-page',
    'src/packages/order/pages/list/a.ts',
    'src/packages/order/pages/pay/free.ts',
  ],
  ['main-package-imports-no-subpackage', 'src/pages/me/b.ts', 'src/packages/order/lib/free.ts'],
  ['subpackages-know-no-subpackage', 'src/packages/seller/a.ts', 'src/packages/order/lib/free.ts'],
  ['only-ui-imports-the-kit', 'src/features/cart/c.ts', '@nutui/nutui-react-taro'],
  ['usecases-see-ports-only', 'cloudfunctions/_core/usecases/a.ts', 'wx-server-sdk'],
  ['usecases-see-ports-only', 'cloudfunctions/_core/usecases/b.ts', 'node:crypto'],
  [
    'usecases-see-ports-only',
    'cloudfunctions/_core/usecases/c.ts',
    'cloudfunctions/_core/adapters/pay/free.ts',
  ],
  ['ports-see-domain-only', 'cloudfunctions/_core/ports/a.ts', 'cloudfunctions/_core/free.ts'],
  [
    'only-functions-compose-adapters',
    'cloudfunctions/_core/dispatch/a.ts',
    'cloudfunctions/_core/adapters/pay/free.ts',
  ],
  ['only-cloudbase-adapter-imports-the-sdk', 'cloudfunctions/shop/index.ts', 'wx-server-sdk'],
  [
    'only-pay-adapter-imports-the-pay-sdk',
    'cloudfunctions/_core/adapters/cloudbase/a.ts',
    'wechatpay-axios-plugin',
  ],
  ['no-cycles', 'src/lib/d.ts', 'src/lib/e.ts'],
  ['resolvable', 'src/lib/f.ts', './nowhere'],
  ['no-dev-packages-in-production', 'src/lib/g.ts', 'mingo'],
]
/** Imports that must stay free. */
const allowed: Array<[from: string, to: string]> = [
  ['src/lib/good.test.ts', 'tests/client/free.ts'],
  ['src/features/cart/free-cart.ts', 'src/features/cart/other.ts'],
  ['src/pages/me/index.tsx', 'src/features/cart/free-cart.ts'],
  ['src/pages/me/index.tsx', 'src/pages/me/part.ts'],
  ['src/packages/order/pages/pay/index.tsx', 'src/packages/order/lib/free.ts'],
  ['src/ui/button.tsx', '@nutui/nutui-react-taro'],
  ['cloudfunctions/_core/usecases/good.ts', 'cloudfunctions/_core/ports/good.ts'],
  ['cloudfunctions/_core/adapters/cloudbase/good.ts', 'wx-server-sdk'],
  ['cloudfunctions/order/index.ts', 'cloudfunctions/_core/adapters/pay/free.ts'],
  ['contract/good.ts', 'domain/order-state.ts'],
]

interface Violation {
  rule: { name: string }
  from: string
}

let folder: string
let found: Violation[]

function specifier(from: string, to: string): string {
  if (!to.includes('/') || /^[@.]|^node:/.test(to)) return to
  const relative = path.posix.relative(path.posix.dirname(from), to).replace(/\.tsx?$/, '')
  return relative.startsWith('.') ? relative : `./${relative}`
}

function writeTree(): void {
  const files = new Map<string, string>()
  const edges = [...violations.map(([, from, to]) => [from, to] as const), ...allowed]
  edges.push(['src/lib/e.ts', 'src/lib/d.ts'])
  for (const [from, to] of edges) {
    const line = `import { it } from '${specifier(from, to)}'\nexport const used = it\n`
    files.set(from, (files.get(from) ?? '') + line.replace(/used/g, `used${files.size}`))
    if (/^[a-z_]+\/.*\.tsx?$/.test(to) && !files.has(to)) files.set(to, 'export const it = 1\n')
  }
  files.set('domain/lonely.ts', 'export const it = 1\n')
  for (const [file, content] of files) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true })
    writeFileSync(path.join(folder, file), content)
  }
}

function writePackages(): void {
  const dependencies: Record<string, string> = {}
  for (const name of [
    'valibot',
    'axios',
    'wx-server-sdk',
    'wechatpay-axios-plugin',
    '@nutui/nutui-react-taro',
    'mingo',
  ]) {
    const home = path.join(folder, 'node_modules', name)
    mkdirSync(home, { recursive: true })
    writeFileSync(path.join(home, 'package.json'), JSON.stringify({ name, version: '1.0.0' }))
    writeFileSync(path.join(home, 'index.js'), 'exports.it = 1\n')
    if (name !== 'mingo') dependencies[name] = '1.0.0'
  }
  const manifest = { name: 'tree', dependencies, devDependencies: { mingo: '1.0.0' } }
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest))
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'boundaries-'))
  writePackages()
  writeTree()
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json'])
    cpSync(path.join(root, file), path.join(folder, file))
  const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const args = [program, '.', '--config', '.dependency-cruiser.cjs', '--output-type', 'json']
  const output = execFileSync(process.execPath, args, { cwd: folder, maxBuffer: 2 ** 26 })
  const report = JSON.parse(output.toString()) as { summary: { violations: Violation[] } }
  found = report.summary.violations
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const rulesBrokenBy = (file: string) =>
  found.filter(({ from }) => from === file).map(({ rule }) => rule.name)

test.each(violations)('%s: %s may not import %s', (rule, from) => {
  expect(rulesBrokenBy(from)).toContain(rule)
})

test('a file that nothing reaches is refused', () => {
  expect(rulesBrokenBy('domain/lonely.ts')).toEqual(['no-orphans'])
})

test.each(allowed)('%s may import %s', (from) => {
  expect(rulesBrokenBy(from)).toEqual([])
})

test('every rule has a case here', () => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const config = require('../.dependency-cruiser.cjs') as { forbidden: Array<{ name: string }> }
  const tried = new Set([...violations.map(([rule]) => rule), 'no-orphans'])
  expect(config.forbidden.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([])
})
