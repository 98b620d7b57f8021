import { randomUUID } from 'node:crypto'
import { createReadStream, type ReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export interface StoredFile {
  size: number
  /** Changes whenever the content does. */
  etag: string
  read(): ReadStream
}

export interface FileStore {
  /** Durable once it resolves; 'too-large' leaves nothing. `path` must be a storage path. */
  write(path: string, bytes: AsyncIterable<Buffer>, maxBytes: number): Promise<'ok' | 'too-large'>
  find(path: string): Promise<StoredFile | null>
  /** Whether there was such a file. */
  remove(path: string): Promise<boolean>
}

const isMissing = (error: unknown) =>
  ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')

async function syncFolder(folder: string) {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Writes all of `bytes` and syncs it; false when there are more than `maxBytes`. */
async function fill(file: string, bytes: AsyncIterable<Buffer>, maxBytes: number) {
  const handle = await open(file, 'wx')
  try {
    let size = 0
    for await (const chunk of bytes) {
      size += chunk.length
      if (size > maxBytes) return false
      await handle.writeFile(chunk)
    }
    await handle.sync()
    return true
  } finally {
    await handle.close()
  }
}

/** Files below `folder`: each is written aside, synced and renamed, so that it is whole or not there. */
export function createFileStore(folder: string): FileStore {
  const at = (path: string) => join(folder, 'files', path)
  return {
    async write(path, bytes, maxBytes) {
      const draft = join(folder, 'drafts', randomUUID())
      await mkdir(dirname(draft), { recursive: true })
      try {
        if (!(await fill(draft, bytes, maxBytes))) return 'too-large'
        await mkdir(dirname(at(path)), { recursive: true })
        await rename(draft, at(path))
        await syncFolder(dirname(at(path)))
        return 'ok'
      } finally {
        await rm(draft, { force: true })
      }
    },
    async find(path) {
      try {
        const info = await stat(at(path))
        if (!info.isFile()) return null
        const etag = `"${info.size.toString(36)}-${Math.round(info.mtimeMs * 1000).toString(36)}"`
        return { size: info.size, etag, read: () => createReadStream(at(path)) }
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },
    async remove(path) {
      try {
        await rm(at(path))
        return true
      } catch (error) {
        if (isMissing(error)) return false
        throw error
      }
    },
  }
}
