import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { packageOf, readManifest, type Manifest } from '../runtime/manifest'
import { filesUnder } from './files'
import { BUILT_IN_TAGS } from './tags'

interface Build {
  readonly dist: string
  readonly files: readonly string[]
  readonly manifest: Manifest
}

/** Everything the build's files name that is not there, one sentence each. */
export function brokenReferences(dist: string): string[] {
  const build: Build = { dist, files: filesUnder(dist), manifest: readManifest(dist) }
  return [
    ...missingPageFiles(build),
    ...missingTabIcons(build),
    ...missingComponents(build),
    ...missingImports(build),
    ...unknownTags(build),
    ...missingModules(build),
    ...missingAssets(build),
  ]
}

const read = ({ dist }: Build, file: string) => readFileSync(path.join(dist, file), 'utf8')
const has = ({ dist }: Build, file: string) => existsSync(path.join(dist, file))
const matches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '')

/** A reference starting with a slash counts from the build's root, any other from its file. */
const resolve = (from: string, target: string) =>
  target.startsWith('/') ? target.slice(1) : path.posix.join(path.posix.dirname(from), target)

function missingPageFiles(build: Build): string[] {
  return build.manifest.pages.flatMap((page) =>
    ['.js', '.json', '.wxml']
      .filter((extension) => !has(build, `${page}${extension}`))
      .map((extension) => `app.json names the page ${page}, but ${page}${extension} is missing`),
  )
}

function missingTabIcons(build: Build): string[] {
  const icons = matches(read(build, 'app.json'), /"(?:selectedI|i)conPath":"([^"]+)"/g)
  return icons.filter((icon) => !has(build, icon)).map((icon) => `app.json names the icon ${icon}`)
}

function usingOf(build: Build, json: string): [tag: string, file: string][] {
  const { usingComponents = {} } = JSON.parse(read(build, json)) as {
    usingComponents?: Record<string, string>
  }
  return Object.entries(usingComponents).map(([tag, target]) => [tag, resolve(json, target)])
}

const jsonFiles = ({ files }: Build) =>
  files.filter((file) => file.endsWith('.json') && !file.endsWith('project.config.json'))

function missingComponents(build: Build): string[] {
  return jsonFiles(build).flatMap((json) =>
    usingOf(build, json).flatMap(([tag, file]) =>
      ['.js', '.json', '.wxml']
        .filter((extension) => !has(build, `${file}${extension}`))
        .map((extension) => `${json} uses <${tag}>, but ${file}${extension} is missing`),
    ),
  )
}

/** import, include and wxs of WXML; @import of WXSS. */
function missingImports(build: Build): string[] {
  return build.files.flatMap((file) => {
    const pattern = file.endsWith('.wxml')
      ? /<(?:import|include|wxs)\b[^>]*?\bsrc="([^"]+)"/g
      : file.endsWith('.wxss')
        ? /@import\s+["']([^"']+)["']/g
        : null
    if (!pattern) return []
    return matches(read(build, file), pattern)
      .filter((target) => !has(build, resolve(file, target)))
      .map((target) => `${file} imports ${target}, which is missing`)
  })
}

/** A tag is built in or named by every page and component that draws through the file. */
function unknownTags(build: Build): string[] {
  const global = usingOf(build, 'app.json').map(([tag]) => tag)
  const drawn = jsonFiles(build).filter((json) => has(build, json.replace(/\.json$/, '.wxml')))
  return drawn.flatMap((json) => {
    const known = new Set([...global, ...usingOf(build, json).map(([tag]) => tag)])
    return importedFrom(build, json.replace(/\.json$/, '.wxml')).flatMap((file) =>
      [...new Set(matches(read(build, file), /<([a-z][\w-]*)/g))]
        .filter((tag) => !BUILT_IN_TAGS.has(tag) && !known.has(tag))
        .map((tag) => `${file} draws <${tag}>, which ${json} does not name`),
    )
  })
}

/** A WXML file and all it imports, however deep. */
function importedFrom(build: Build, first: string): string[] {
  const found = new Set<string>()
  const visit = (file: string) => {
    if (found.has(file) || !has(build, file)) return
    found.add(file)
    const targets = matches(read(build, file), /<(?:import|include)\b[^>]*?\bsrc="([^"]+)"/g)
    targets.forEach((target) => visit(resolve(file, target)))
  }
  visit(first)
  return [...found]
}

/** require() of JavaScript: the file is there, and in a package that the asking file may reach. */
function missingModules(build: Build): string[] {
  return build.files
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) =>
      matches(read(build, file), /\brequire\("(\.[^"]+)"\)/g).flatMap((request) => {
        const joined = resolve(file, request)
        const target = joined.endsWith('.js') ? joined : `${joined}.js`
        const owner = packageOf(build.manifest, target)
        if (!has(build, target)) return [`${file} requires ${target}, which is missing`]
        if (owner === '' || owner === packageOf(build.manifest, file)) return []
        return [`${file} requires ${target} of another subpackage`]
      }),
    )
}

/** Pictures named in scripts; and in WXSS no local ones, which WeChat does not draw from there. */
function missingAssets(build: Build): string[] {
  const scripts = build.files.filter((file) => file.endsWith('.js'))
  const named = scripts.flatMap((file) =>
    matches(read(build, file), /"\/?((?:[\w-]+\/)*[\w-]+\.(?:png|jpg|jpeg|gif|webp|svg))"/g)
      .filter((asset) => !has(build, asset))
      .map((asset) => `${file} names the picture ${asset}, which is missing`),
  )
  const styles = build.files.filter((file) => file.endsWith('.wxss'))
  const local = styles.flatMap((file) =>
    matches(read(build, file), /url\(\s*["']?(?!data:|https?:)([^)"']+)/g).map(
      (target) => `${file} draws the local file ${target}: WXSS takes data: and https: only`,
    ),
  )
  return [...named, ...local]
}
