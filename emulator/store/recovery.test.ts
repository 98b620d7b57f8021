import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createStore } from './create-store'
import { StoreError } from './store-errors'
import type { Store } from './store-api'
import { testFolder } from './test-folder'

let folder: string
let remove: () => void
beforeEach(() => ({ folder, remove } = testFolder()))
afterEach(() => remove())

const indexes = { docs: [{ name: 'n', keys: [['n', 1]] as const }] }
const open = (rotateBytes = 1e9) => createStore({ folder, indexes, rotateBytes })
const path = (name: string) => join(folder, name)
const JOURNAL = 'journal-000001.jsonl'

async function contents(): Promise<unknown[]> {
  const store = await open()
  const docs = await store.find('docs', {})
  await store.close()
  return docs
}
/** Snapshots are written in the background and given up at a stop: waits for a whole one. */
async function snapshotWritten(): Promise<void> {
  const whole = (name: string) => name.startsWith('snapshot') && name.endsWith('.jsonl')
  while (!readdirSync(folder).some(whole)) await new Promise((resolve) => setTimeout(resolve, 2))
}
async function errorOf(work: Promise<Store>): Promise<StoreError> {
  const error = await work.then(
    () => undefined,
    (each: unknown) => each,
  )
  expect(error).toBeInstanceOf(StoreError)
  return error as StoreError
}

test('every kind of value survives a restart, in journal and snapshot', async () => {
  const doc = {
    _id: 'a',
    date: new Date(1_234),
    pattern: /a"b/gi,
    numbers: [0.1, -0, 1e300, Infinity, -Infinity, 12_345_678_901],
    dollar: { $date: 5, $x: 1 },
    nested: [{ deep: [new Date(0), { $object: [] }] }, {}, []],
    text: '\u0000 \n "{"$date":1}" 拼享 \ud83c\udf81',
    nothing: null,
    truth: true,
  }
  const first = await open()
  await first.insert('docs', [doc])
  await first.close()
  expect(await contents()).toEqual([doc])
  const rotating = await open(1)
  await rotating.insert('docs', [{ _id: 'b' }])
  await rotating.close()
  expect(await contents()).toEqual([doc, { _id: 'b' }])
})

describe('a torn tail', () => {
  /** A journal of three records, and where the last begins. */
  async function journal(): Promise<{ whole: Buffer; lastAt: number }> {
    const store = await open()
    await store.insert('docs', [{ _id: 'a' }])
    await store.insert('docs', [{ _id: 'b' }])
    const lastAt = readFileSync(path(JOURNAL)).length
    await store.insert('docs', [{ _id: 'c' }, { _id: 'd' }])
    await store.close()
    return { whole: readFileSync(path(JOURNAL)), lastAt }
  }
  const kept = [{ _id: 'a' }, { _id: 'b' }]

  test('cut at any byte of the last record leaves what came before, and goes on', async () => {
    const { whole, lastAt } = await journal()
    for (let size = lastAt; size < whole.length; size++) {
      writeFileSync(path(JOURNAL), whole.subarray(0, size))
      expect(await contents()).toEqual(kept)
      expect(readFileSync(path(JOURNAL)).length).toBe(lastAt)
    }
    const store = await open()
    await store.insert('docs', [{ _id: 'e' }])
    await store.close()
    expect(await contents()).toEqual([...kept, { _id: 'e' }])
  })

  test('any flipped bit of the last record is found, and the cut bytes are kept aside', async () => {
    const { whole, lastAt } = await journal()
    for (let at = lastAt; at < whole.length; at++) {
      const flipped = Buffer.from(whole)
      flipped[at]! ^= 1 << (at % 8)
      writeFileSync(path(JOURNAL), flipped)
      expect(await contents()).toEqual(kept)
    }
    expect(existsSync(path(`${JOURNAL}.torn-at-${lastAt}`))).toBe(true)
  })

  test('of zeros, as some file systems leave, is cut', async () => {
    const { whole, lastAt } = await journal()
    writeFileSync(path(JOURNAL), Buffer.concat([whole.subarray(0, lastAt), Buffer.alloc(5000)]))
    expect(await contents()).toEqual(kept)
  })
})

describe('snapshots', () => {
  test('replace the journals before them and are complete', async () => {
    const store = await open(2_000)
    for (let n = 0; n < 300; n++) await store.insert('docs', [{ _id: `d${n}`, n }])
    await snapshotWritten()
    await store.update('docs', { n: 7 }, { $set: { seen: true } })
    await store.remove('docs', { n: 8 })
    await store.close()
    const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'))
    expect(names.some((name) => name.startsWith('snapshot'))).toBe(true)
    expect(names).not.toContain(JOURNAL)
    expect(await contents()).toHaveLength(299)
    const again = await open()
    expect(await again.find('docs', { n: 7 })).toEqual([{ _id: 'd7', n: 7, seen: true }])
    await again.close()
  })

  test('one that was being written when the process died is thrown away', async () => {
    const store = await open()
    await store.insert('docs', [{ _id: 'a' }])
    await store.close()
    writeFileSync(path('snapshot-000002.jsonl.tmp'), 'half')
    expect(await contents()).toEqual([{ _id: 'a' }])
    expect(existsSync(path('snapshot-000002.jsonl.tmp'))).toBe(false)
  })
})

describe('a damaged folder is told in one sentence and left as it is', () => {
  async function withSnapshot(): Promise<{ snapshot: string; journal: string }> {
    const store = await open(1)
    await store.insert('docs', [{ _id: 'a' }])
    await snapshotWritten()
    await store.insert('docs', [{ _id: 'b' }])
    await store.close()
    const names = readdirSync(folder)
    const find = (kind: string) =>
      names
        .filter((name) => name.startsWith(kind))
        .sort()
        .at(-1) ?? ''
    return { snapshot: find('snapshot'), journal: find('journal') }
  }

  test.each(['truncated', 'flipped', 'emptied'])('a snapshot that is %s', async (how) => {
    const { snapshot } = await withSnapshot()
    expect(snapshot).not.toBe('')
    const whole = readFileSync(path(snapshot))
    const flipped = Buffer.from(whole)
    flipped[20]! ^= 1
    const bad = { truncated: whole.subarray(0, -1), flipped, emptied: Buffer.alloc(0) }[how]!
    writeFileSync(path(snapshot), bad)
    const before = readdirSync(folder).sort()
    const error = await errorOf(open())
    expect(error.code).toBe('DAMAGED')
    expect(error.message).toContain(snapshot)
    expect(error.message).not.toContain('\n')
    expect(readdirSync(folder).sort()).toEqual(before)
    expect(readFileSync(path(snapshot))).toEqual(bad)
  })

  test('a journal before the last that is cut, or missing', async () => {
    const store = await open()
    await store.insert('docs', [{ _id: 'a' }])
    await store.close()
    copyFileSync(path(JOURNAL), path('journal-000002.jsonl'))
    writeFileSync(path(JOURNAL), 'x')
    expect((await errorOf(open())).message).toContain('journal-000001.jsonl at byte 0')
    copyFileSync(path('journal-000002.jsonl'), path('journal-000003.jsonl'))
    writeFileSync(path(JOURNAL), readFileSync(path('journal-000003.jsonl')).subarray(0, 0))
    rmSync(path('journal-000002.jsonl'))
    expect((await errorOf(open())).message).toContain('journal-000002.jsonl is missing')
  })

  test('a path that is no folder', async () => {
    writeFileSync(path('file'), '')
    const error = await errorOf(createStore({ folder: path('file'), indexes }))
    expect(error.code).toBe('NOT_WRITABLE')
    expect(error.message).toContain(path('file'))
  })
})

describe('the lock', () => {
  test('keeps a second store off the folder until the first is closed', async () => {
    const store = await open()
    const error = await errorOf(open())
    expect([error.code, error.message]).toEqual([
      'IN_USE',
      expect.stringContaining(`${process.pid}`),
    ])
    await store.close()
    await (await open()).close()
  })

  test.each(['999999999 5', `${process.pid} 1`, '', 'nonsense'])(
    'of a dead owner (%s) is taken over',
    async (owner) => {
      writeFileSync(path('lock'), owner)
      await (await open()).close()
      expect(existsSync(path('lock'))).toBe(false)
    },
  )
})

test('a closed store answers that it is closed', async () => {
  const store = await open()
  await store.close()
  await expect(store.insert('docs', [{}])).rejects.toThrow('closed')
  await expect(store.find('docs', {})).rejects.toThrow('closed')
})
