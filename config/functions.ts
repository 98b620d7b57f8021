// Builds the cloud functions, one file each.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { build, type BuildOptions } from 'esbuild'

const root = path.resolve(__dirname, '..')
const source = path.join(root, 'cloudfunctions')

/** Everything in one file: what is uploaded needs no install. The benchmark bundles the bare SDK the same way. */
export const functionBuildOptions = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node18',
  format: 'cjs',
  minify: true,
  sourcemap: false,
  legalComments: 'none',
  logLevel: 'warning',
  alias: { '@domain': './domain', '@contract': './contract' },
  // Not our tsconfig.json: its `strict` would put the packages in strict mode too, where
  // wechatpay-axios-plugin 0.9.6 fails to load (it assigns to a getter).
  tsconfigRaw: { compilerOptions: {} },
} as const satisfies BuildOptions

const functionNames = () =>
  readdirSync(source).filter(
    (name) => !name.startsWith('_') && existsSync(path.join(source, name, 'index.ts')),
  )

function describe(name: string, folder: string, version: string): void {
  const manifest = { name, version, main: 'index.js' }
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  const config = path.join(source, name, 'config.json')
  if (existsSync(config)) copyFileSync(config, path.join(folder, 'config.json'))
}

/** Writes `<out>/<fn>/{index.js,package.json,config.json}` and returns the functions' names. */
export async function buildFunctions(out: string): Promise<string[]> {
  const names = functionNames()
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string
  }
  await build({
    ...functionBuildOptions,
    entryPoints: names.map((name) => ({
      in: path.join(source, name, 'index.ts'),
      out: `${name}/index`,
    })),
    outdir: out,
  })
  for (const name of names) {
    const folder = path.join(out, name)
    mkdirSync(folder, { recursive: true })
    describe(name, folder, version)
  }
  return names
}

if (path.resolve(process.argv[1] ?? '') === __filename) {
  const out = process.argv[2]
  if (!out) throw new Error('usage: functions.ts <output folder>')
  buildFunctions(path.resolve(out)).catch(() => process.exit(1))
}
