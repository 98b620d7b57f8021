import { spawn } from 'node:child_process'
import { root } from './root.mjs'

const SIGNALS = ['SIGINT', 'SIGTERM']
const children = new Set()
let stopping = false

/** While programs run, a signal to us is theirs; we end after the last of them. */
function passOn(signal) {
  stopping = true
  for (const child of children) child.kill(signal)
}

function enlist(child) {
  if (children.size === 0) for (const signal of SIGNALS) process.on(signal, passOn)
  children.add(child)
}

function dismiss(child) {
  children.delete(child)
  if (children.size > 0) return
  for (const signal of SIGNALS) process.off(signal, passOn)
  if (stopping) process.exit(1)
}

/**
 * Runs a program in the project's folder. With `quiet` its output is collected instead of shown.
 * Never throws: a program that does not start has code 127.
 */
export function run(command, args, { env = {}, quiet = false, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell,
    })
    enlist(child)
    let output = ''
    const collect = (chunk) => (output += chunk)
    child.stdout?.on('data', collect)
    child.stderr?.on('data', collect)
    const end = (code) => {
      dismiss(child)
      resolve({ code, output })
    }
    child.on('error', (error) => {
      output += error.message
      end(127)
    })
    child.on('close', (code) => end(code ?? 1))
  })
}

export const runNode = (args, options) => run(process.execPath, args, options)
