import { existsSync, readFileSync } from 'node:fs'
import * as v from 'valibot'

const AppJson = v.object({
  pages: v.array(v.string()),
  subPackages: v.optional(v.array(v.object({ root: v.string(), pages: v.array(v.string()) })), []),
})

/** Pages of the built mini program, from its app.json; none while it is not built. */
export function readAppPages(appJson: string): readonly string[] {
  if (!existsSync(appJson)) return []
  const { pages, subPackages } = v.parse(AppJson, JSON.parse(readFileSync(appJson, 'utf8')))
  return [
    ...pages,
    ...subPackages.flatMap(({ root, pages: own }) =>
      own.map((page) => `${root.replace(/\/$/, '')}/${page}`),
    ),
  ]
}
