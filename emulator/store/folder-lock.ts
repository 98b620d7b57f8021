import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StoreError } from './store-errors'

/**
 * Keeps a second process off a data folder. The lock file names its owner; one whose owner is
 * gone (killed, or the machine restarted) is taken over. Returns the releaser.
 * Throws StoreError IN_USE while the owner lives.
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'lock')
  const own = ownerOf(process.pid)
  for (let attempt = 0; attempt < 10; attempt++) {
    if (create(path, own)) return () => rmSync(path, { force: true })
    const owner = contentOf(path)
    if (owner !== undefined && isAlive(owner)) throw inUse(folder, owner)
    if (owner !== undefined) removeStale(path, owner)
  }
  throw inUse(folder, contentOf(path) ?? 'another process')
}

/** Linked from a complete file, so that nobody ever reads half a lock. */
function create(path: string, owner: string): boolean {
  const complete = `${path}.${process.pid}.new`
  writeFileSync(complete, owner)
  try {
    linkSync(complete, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(complete, { force: true })
  }
}

const inUse = (folder: string, owner: string): StoreError =>
  new StoreError(
    'IN_USE',
    `The data folder ${folder} is in use by process ${owner.split(' ')[0]}: stop it, or choose another folder.`,
  )

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** Process id and, where the system tells, its start time, since ids are used again. */
function ownerOf(pid: number): string {
  const stat = contentOf(`/proc/${pid}/stat`)
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? []
  if (fields[0] === 'Z') return 'ended'
  return fields[19] ? `${pid} ${fields[19]}` : `${pid}`
}

function isAlive(owner: string): boolean {
  const pid = Number(owner.split(' ')[0])
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return ownerOf(pid) === owner
}

/** Moves the stale lock aside first, so that of two takers one alone removes it. */
function removeStale(path: string, owner: string): void {
  const aside = `${path}.${process.pid}.stale`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  if (contentOf(aside) === owner) rmSync(aside, { force: true })
  else renameSync(aside, path)
}
