import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const RETRY_MS = 300

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Undefined while another program that still runs has the lock. */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return () => rmSync(file, { force: true })
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  let owner
  try {
    owner = Number(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
  // Left behind by a program that was killed; an empty file is being written.
  if (owner > 0 && !isAlive(owner)) rmSync(file, { force: true })
  return undefined
}

/** Runs `body` while no other program does so under the same file; waits for its turn. */
export async function withLock(file, body) {
  mkdirSync(path.dirname(file), { recursive: true })
  let release = take(file)
  if (!release) console.log('Waiting for another build to end…')
  while (!release) {
    await wait(RETRY_MS)
    release = take(file)
  }
  process.once('exit', release)
  try {
    return await body()
  } finally {
    process.off('exit', release)
    release()
  }
}
