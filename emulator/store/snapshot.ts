import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Collection } from './collection'
import { fileName, syncFolder } from './data-folder'
import { encodeRecord, type JournalRecord } from './journal-record'
import type { Doc } from './store-api'

const BATCH = 200

function* recordsOf(collections: readonly Collection[]): Generator<JournalRecord> {
  yield { create: collections.map((collection) => collection.name) }
  let docs = 0
  for (const { name, docs: tree } of collections) {
    let put: Doc[] = []
    for (const [, doc] of tree.entries()) {
      docs++
      if (put.push(doc) < BATCH) continue
      yield { write: [{ collection: name, put, del: [] }] }
      put = []
    }
    if (put.length > 0) yield { write: [{ collection: name, put, del: [] }] }
  }
  yield { end: docs }
}

/**
 * Writes the collections (clones: they must not change meanwhile) as snapshot `number`: complete
 * and synced under another name first, so that a snapshot is there whole or not at all.
 * Returns its size, or undefined when `stopped` cut it short.
 */
export async function writeSnapshot(
  folder: string,
  number: number,
  collections: readonly Collection[],
  stopped: () => boolean,
): Promise<number | undefined> {
  const path = join(folder, fileName('snapshot', number))
  const unfinished = `${path}.tmp`
  const handle = await open(unfinished, 'w')
  let size = 0
  try {
    for (const record of recordsOf(collections)) {
      if (stopped()) return undefined
      const data = encodeRecord(record)
      await handle.appendFile(data)
      size += data.length
    }
    await handle.sync()
    await rename(unfinished, path)
    syncFolder(folder)
    return size
  } finally {
    await handle.close()
    await rm(unfinished, { force: true })
  }
}
