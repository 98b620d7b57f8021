import { readFileSync } from 'node:fs'
import path from 'node:path'
import { packageOf, type Manifest } from './manifest'
import type { Realm } from './realm'

/**
 * WeChat's module loader: `require` takes a path relative to the file, without or with `.js`, and
 * reaches the file's own package and the main package only.
 */
export class Modules {
  private readonly loaded = new Map<string, { exports: unknown }>()

  constructor(
    private readonly dist: string,
    private readonly manifest: Manifest,
    private readonly realm: Realm,
  ) {}

  /**
   * Runs a file of the build once and returns its exports.
   * @throws Error when the file is missing or throws itself
   */
  load(file: string): unknown {
    const known = this.loaded.get(file)
    if (known) return known.exports
    const module: { exports: unknown } = { exports: {} }
    this.loaded.set(file, module)
    const code = readFileSync(path.join(this.dist, file), 'utf8')
    this.realm.compile(code, file)(this.requireFrom(file), module, module.exports)
    return module.exports
  }

  private requireFrom(from: string): (request: string) => unknown {
    return (request) => {
      const joined = path.posix.join(path.posix.dirname(from), request)
      const file = joined.endsWith('.js') ? joined : `${joined}.js`
      const target = packageOf(this.manifest, file)
      if (target !== '' && target !== packageOf(this.manifest, from)) {
        throw new Error(`${from} requires ${file}, which is in another subpackage`)
      }
      return this.load(file)
    }
  }
}
