import { createHash } from 'node:crypto'
import path from 'node:path'

const BUNDLES = {
  'app.js': { entry: 'page/main.tsx', type: 'text/javascript; charset=utf-8' },
  'app.css': { entry: 'page/style/stage.css', type: 'text/css; charset=utf-8' },
  'wechat-bridge.js': { entry: 'wechat-bridge/main.ts', type: 'text/javascript; charset=utf-8' },
} as const

export type BundleName = keyof typeof BUNDLES

export interface PageBundle {
  readonly type: string
  readonly text: string
  readonly etag: string
}

export const isBundleName = (name: string): name is BundleName => Object.hasOwn(BUNDLES, name)

async function bundle(name: BundleName): Promise<PageBundle> {
  // Loaded when it is needed: tests and functions have no use for it.
  const { build } = await import('esbuild')
  const { entry, type } = BUNDLES[name]
  const { outputFiles } = await build({
    entryPoints: [path.join(__dirname, entry)],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    minify: true,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  })
  const text = outputFiles[0]?.text ?? ''
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
  return { type, text, etag }
}

/** Bundles each of the stage's files once, when it is first asked for. */
export function createPageBundles() {
  const made = new Map<BundleName, Promise<PageBundle>>()
  return {
    get(name: BundleName): Promise<PageBundle> {
      const known = made.get(name)
      if (known) return known
      const making = bundle(name)
      made.set(name, making)
      // A failure is told once and tried again at the next request.
      making.catch(() => made.delete(name))
      return making
    },
    /** Ends esbuild's own process, if it was started. */
    async close(): Promise<void> {
      if (made.size > 0) await (await import('esbuild')).stop()
    },
  }
}
