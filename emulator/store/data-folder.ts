import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  truncateSync,
} from 'node:fs'
import { open, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { journalFile, type JournalFile } from './journal'
import { readRecords, type History } from './journal-record'
import { StoreError } from './store-errors'

// `journal-N` continues `snapshot-N`; without a snapshot the history begins with journal 1.
const FILE = /^(journal|snapshot)-(\d{6})\.jsonl$/

export const fileName = (kind: 'journal' | 'snapshot', number: number): string =>
  `${kind}-${String(number).padStart(6, '0')}.jsonl`

/** One sentence for what the file system answered. */
export function explain(folder: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error
  const code = (error as NodeJS.ErrnoException).code ?? String(error)
  const options = { cause: error }
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    const text = `The disk of the data folder ${folder} is full: free some space and start again; everything acknowledged is kept.`
    return new StoreError('DISK_FULL', text, options)
  }
  return new StoreError(
    'NOT_WRITABLE',
    `The data folder ${folder} cannot be used (${code}): check that it is a folder that this user may write.`,
    options,
  )
}

const damaged = (folder: string, what: string): StoreError =>
  new StoreError(
    'DAMAGED',
    `The data folder ${folder} is damaged (${what}): nothing was changed; restore it from a copy or start with another folder.`,
  )

/** Creates the folder if need be. */
export function prepareFolder(folder: string): void {
  mkdirSync(folder, { recursive: true })
}

/** Makes created, renamed and removed names durable. */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } catch (error) {
    // Some file systems cannot sync a folder and need not.
    if (!['EINVAL', 'EISDIR', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error
  } finally {
    closeSync(handle)
  }
}

interface Numbers {
  snapshot: number
  journals: number[]
}

function survey(folder: string): Numbers {
  const found = { journal: [] as number[], snapshot: [] as number[] }
  for (const name of readdirSync(folder)) {
    const match = FILE.exec(name)
    if (match) found[match[1] as 'journal' | 'snapshot'].push(Number(match[2]))
    else if (name.endsWith('.tmp')) rmSync(join(folder, name), { force: true })
  }
  const snapshot = Math.max(0, ...found.snapshot)
  const first = Math.max(1, snapshot)
  const journals = found.journal.filter((number) => number >= first).sort((a, b) => a - b)
  for (const [at, number] of journals.entries()) {
    if (number !== first + at)
      throw damaged(folder, `${fileName('journal', first + at)} is missing`)
  }
  if (snapshot > 0 && journals.length === 0) {
    throw damaged(folder, `${fileName('journal', snapshot)} is missing`)
  }
  return { snapshot, journals }
}

export interface Recovered {
  /** Number of the journal to go on with. */
  journal: number
  snapshotBytes: number
  journalBytes: number
}

/**
 * Reads snapshot and journals into `history` and repairs the last journal's torn tail, which a
 * kill in the middle of a write leaves and nobody was told of. Throws StoreError DAMAGED.
 */
export async function recover(folder: string, history: History): Promise<Recovered> {
  const { snapshot, journals } = survey(folder)
  const snapshotBytes = snapshot > 0 ? readSnapshot(folder, snapshot, history) : 0
  let journalBytes = 0
  for (const number of journals) {
    const path = join(folder, fileName('journal', number))
    const { goodBytes, size } = readRecords(path, (record) => history.replay(record))
    journalBytes += goodBytes
    if (goodBytes === size) continue
    if (number !== journals.at(-1)) {
      throw damaged(folder, `${fileName('journal', number)} at byte ${goodBytes}`)
    }
    await cutTail(path, goodBytes)
  }
  removeBefore(folder, snapshot)
  return { journal: journals.at(-1) ?? 1, snapshotBytes, journalBytes }
}

function readSnapshot(folder: string, number: number, history: History): number {
  const name = fileName('snapshot', number)
  let docs = 0
  let expected: number | undefined
  const { goodBytes, size } = readRecords(join(folder, name), (record) => {
    for (const change of record.write ?? []) docs += change.put.length
    if (record.end !== undefined) expected = record.end
    else history.load(record)
  })
  if (goodBytes !== size || expected !== docs) throw damaged(folder, `${name} at byte ${goodBytes}`)
  history.loaded()
  return size
}

/** The cut bytes are kept beside the journal: nothing is thrown away unseen. */
async function cutTail(path: string, goodBytes: number): Promise<void> {
  const tail = (await readFile(path)).subarray(goodBytes)
  await writeFile(`${path}.torn-at-${goodBytes}`, tail)
  truncateSync(path, goodBytes)
}

/** Removes what a snapshot has made superfluous. */
export function removeBefore(folder: string, snapshot: number): void {
  for (const name of readdirSync(folder)) {
    const match = FILE.exec(name)
    if (match && Number(match[2]) < snapshot) rmSync(join(folder, name), { force: true })
  }
}

export async function openJournalFile(folder: string, number: number): Promise<JournalFile> {
  const handle = await open(join(folder, fileName('journal', number)), 'a')
  await handle.sync()
  syncFolder(folder)
  return journalFile(handle)
}
