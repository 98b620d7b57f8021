import { explain } from './data-folder'
import { Journal, type JournalFile } from './journal'
import { StoreError } from './store-errors'

/** A file in memory whose syncs end when told. */
class SlowFile implements JournalFile {
  written = ''
  synced = ''
  syncs = 0
  closed = false
  failure: Error | undefined
  private release: Array<() => void> = []

  write(data: Buffer): Promise<void> {
    if (this.failure) return Promise.reject(this.failure)
    this.written += data.toString()
    return Promise.resolve()
  }
  async sync(): Promise<void> {
    this.syncs++
    const now = this.written
    await new Promise<void>((resolve) => this.release.push(resolve))
    this.synced = now
  }
  close(): Promise<void> {
    this.closed = true
    return Promise.resolve()
  }
  /** Ends the sync that runs, waiting for one to begin. */
  async endSync(): Promise<void> {
    while (this.release.length === 0) await new Promise((resolve) => setImmediate(resolve))
    this.release.shift()?.()
  }
}
const journalOn = (file: JournalFile) => new Journal(file, (error) => explain('/data', error))

test('writers that come during a sync share the next one, and none resolves before its own', async () => {
  const file = new SlowFile()
  const journal = journalOn(file)
  const done: string[] = []
  const append = (text: string) => journal.append(Buffer.from(text)).then(() => done.push(text))
  const first = append('a')
  while (file.syncs === 0) await new Promise((resolve) => setImmediate(resolve))
  const others = ['b', 'c', 'd'].map(append)
  expect(done).toEqual([])
  await file.endSync()
  await first
  expect([done, file.synced]).toEqual([['a'], 'a'])
  await file.endSync()
  await Promise.all(others)
  expect([file.syncs, file.synced, done]).toEqual([2, 'abcd', ['a', 'b', 'c', 'd']])
})

test('what is appended right after a batch is flushed too', async () => {
  const file = new SlowFile()
  const journal = journalOn(file)
  for (const text of ['a', 'b', 'c']) {
    const appended = journal.append(Buffer.from(text))
    await file.endSync()
    await appended
  }
  expect(file.synced).toBe('abc')
})

test('a switch puts what came before into the old file and what comes after into the new', async () => {
  const [old, next] = [new SlowFile(), new SlowFile()]
  const journal = journalOn(old)
  const before = journal.append(Buffer.from('before'))
  const switched = journal.switchFile(() => Promise.resolve(next))
  const after = journal.append(Buffer.from('after'))
  await old.endSync()
  await Promise.all([before, switched])
  await next.endSync()
  await after
  expect([old.synced, old.closed, next.synced]).toEqual(['before', true, 'after'])
})

test('a full disk fails the write with one sentence and everything after it', async () => {
  const file = new SlowFile()
  const journal = journalOn(file)
  file.failure = Object.assign(new Error('no space'), { code: 'ENOSPC' })
  const error = await journal.append(Buffer.from('a')).catch((each: unknown) => each)
  expect(error).toBeInstanceOf(StoreError)
  expect(error).toMatchObject({
    code: 'DISK_FULL',
    message: expect.stringContaining('/data is full') as string,
  })
  file.failure = undefined
  await expect(journal.append(Buffer.from('b'))).rejects.toBe(error)
  await expect(journal.switchFile(() => Promise.resolve(file))).rejects.toBe(error)
  expect([journal.broken, file.written]).toEqual([error, ''])
})
