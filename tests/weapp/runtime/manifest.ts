import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

interface AppJson {
  readonly pages: readonly string[]
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[]
  readonly tabBar?: { readonly list: readonly { readonly pagePath: string }[] }
}

/** What app.json of a build says about pages. */
export interface Manifest {
  readonly pages: readonly string[]
  readonly tabs: readonly string[]
  /** Roots of subpackages, each ending in a slash. */
  readonly roots: readonly string[]
}

/** Reads app.json of the build in `dist`. @throws Error when there is no build */
export function readManifest(dist: string): Manifest {
  const file = path.join(dist, 'app.json')
  if (!existsSync(file)) throw new Error(`There is no build in ${dist}: run npm run build first.`)
  const app = JSON.parse(readFileSync(file, 'utf8')) as AppJson
  const packages = app.subPackages ?? []
  return {
    pages: [
      ...app.pages,
      ...packages.flatMap(({ root, pages }) => pages.map((page) => path.posix.join(root, page))),
    ],
    tabs: app.tabBar?.list.map(({ pagePath }) => pagePath) ?? [],
    roots: packages.map(({ root }) => (root.endsWith('/') ? root : `${root}/`)),
  }
}

/** The subpackage root a file belongs to, '' for the main package. */
export function packageOf(manifest: Manifest, file: string): string {
  return manifest.roots.find((root) => file.startsWith(root)) ?? ''
}
