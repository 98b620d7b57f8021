import { readFileSync } from 'node:fs'
import path from 'node:path'
import { packageFolder } from '../../static/package-folder'

/** Members that are looked for, not used, before anyone sets them. */
const LOOKED_FOR = new Set(['webpackJsonp', 'then', 'toJSON', 'constructor', 'prototype'])

/** Names of all members of `wx` that the official typings know. */
function knownMembers(): string[] {
  const folder = packageFolder('miniprogram-api-typings')
  const text = readFileSync(path.join(folder, 'types/wx/lib.wx.api.d.ts'), 'utf8')
  const start = text.indexOf('interface Wx {')
  const names = [...text.slice(start).matchAll(/^ {8}(\w+)[<(:?]/gm)].map(([, name]) => name ?? '')
  return [...new Set(names)]
}

/**
 * `wx` from its parts. What the typings know and the parts lack throws by name when called; what
 * nobody knows throws when read. So a gap in these stand-ins is seen, not silently undefined.
 */
export function withGapsNamed(members: Record<string, unknown>): object {
  const all: Record<string, unknown> = { ...members }
  for (const name of knownMembers()) {
    all[name] ??= () => {
      throw new Error(`wx.${name} has no stand-in: add it to tests/weapp/runtime/wx`)
    }
  }
  return new Proxy(all, {
    get(target, name) {
      if (typeof name === 'symbol' || name in target || LOOKED_FOR.has(name)) {
        return Reflect.get(target, name) as unknown
      }
      throw new Error(`wx.${name} does not exist in the official typings`)
    },
  })
}
