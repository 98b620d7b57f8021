import { readFileSync } from 'node:fs'
import path from 'node:path'
import { TmplGroup } from 'glass-easel-template-compiler'
import { filesUnder } from '../static/files'

export interface Templates {
  /** JavaScript expression: an object of template functions by path. */
  readonly source: string
  /** What the compiler had to say, each with its file; none is expected. */
  readonly warnings: readonly string[]
  /** Names of all templates, to see that every node of the data can be drawn. */
  readonly names: ReadonlySet<string>
}

const compiled = new Map<string, Templates>()

/** Compiles every WXML and WXS file of the build with glass-easel's compiler, once a process. */
export function compileTemplates(dist: string): Templates {
  const known = compiled.get(dist)
  if (known) return known
  const group = new TmplGroup()
  const warnings: string[] = []
  const names = new Set<string>()
  for (const file of filesUnder(dist)) {
    const extension = path.extname(file)
    if (extension !== '.wxml' && extension !== '.wxs') continue
    const text = readFileSync(path.join(dist, file), 'utf8')
    const name = file.slice(0, -extension.length)
    if (extension === '.wxs') {
      group.addScript(name, text)
      continue
    }
    for (const [, template] of text.matchAll(/<template name="([^"]+)"/g)) names.add(template ?? '')
    const found = group.addTmpl(name, text) as { message?: string }[]
    warnings.push(
      ...found.map((warning) => `${file}: ${warning.message ?? JSON.stringify(warning)}`),
    )
  }
  const result = { source: group.getTmplGenObjectGroups(), warnings, names }
  group.free()
  compiled.set(dist, result)
  return result
}
