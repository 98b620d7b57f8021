import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { filesUnder } from './files'
import { packageFolder } from './package-folder'

const FOLDERS: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: 'linux',
  darwin: 'mac',
  win32: 'windows',
}

/**
 * Runs WeChat's own compilers (wcc for WXML and WXS, wcsc for WXSS) over the whole build and
 * returns what they say: nothing when all is well.
 * @throws Error with one sentence when the compilers cannot run on this machine
 */
export function officialComplaints(dist: string): string[] {
  const files = filesUnder(dist)
  const of = (...extensions: string[]) =>
    files.filter((file) => extensions.includes(path.extname(file)))
  return [
    ...run('wcc', ['-d', '-cc', '0', ...of('.wxml', '.wxs'), '-gn', '$gwx'], dist),
    ...run('wcsc', ['-db', '-pc', '0', ...of('.wxss')], dist),
  ]
}

function run(compiler: 'wcc' | 'wcsc', options: readonly string[], dist: string): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'wechat-compilers-'))
  try {
    const program = runnable(compiler, folder)
    const result = spawnSync(program, options, { cwd: dist, maxBuffer: 64 * 1024 * 1024 })
    if (result.error) throw cannotRun(compiler, result.error.message)
    const said = result.stderr.toString().trim()
    if (result.status === 0 && said === '') return []
    return [`${compiler} ended with ${result.status ?? result.signal}: ${said}`]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The package ships the programs without the right to be run: a copy gets it. */
function runnable(compiler: string, folder: string): string {
  const place = FOLDERS[process.platform]
  if (!place)
    throw cannotRun(compiler, `the package miniprogram-compiler has none for ${process.platform}`)
  const name = process.platform === 'win32' ? `${compiler}.exe` : compiler
  const root = packageFolder('miniprogram-compiler')
  const copy = path.join(folder, name)
  copyFileSync(path.join(root, 'bin', place, name), copy)
  chmodSync(copy, 0o755)
  return copy
}

function cannotRun(compiler: string, reason: string): Error {
  return new Error(
    `WeChat's compiler ${compiler} does not run on this machine (${process.platform} ${process.arch}): ${reason}. ` +
      'It is a program for x86-64: run the tests on such a machine or under emulation.',
  )
}
