import { createRequire } from 'node:module'
import path from 'node:path'

/** The folder of an installed package. */
export function packageFolder(name: string): string {
  return path.dirname(createRequire(__filename).resolve(`${name}/package.json`))
}
