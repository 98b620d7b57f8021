import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import type { Change } from './collection'
import type { Doc } from './store-api'
import { decodeValue, encodeValue } from './value-json'

/** One atomic step of the store's history: a record counts as a whole or not at all. */
export interface JournalRecord {
  create?: string[]
  write?: Change[]
  /** Last record of a snapshot: how many documents came before. */
  end?: number
}

/** What a data folder's content is read into: first a snapshot, if there is one. */
export interface History {
  load(record: JournalRecord): void
  /** The snapshot is complete. */
  loaded(): void
  replay(record: JournalRecord): void
}

// A line is `crc32 length payload`: two numbers of eight hexadecimal digits, a space, the JSON
// and a line feed. The checksum covers the payload's bytes.
const HEADER = 17
const HEX = /^[0-9a-f]{16} $/

const hex = (value: number): string => value.toString(16).padStart(8, '0')

export function encodeRecord(record: JournalRecord): Buffer {
  const payload = Buffer.from(payloadOf(record))
  const header = `${hex(crc32(payload))}${hex(payload.length)} `
  return Buffer.concat([Buffer.from(header), payload, Buffer.from('\n')])
}

function payloadOf(record: JournalRecord): string {
  if (record.end !== undefined) return `{"end":${record.end}}`
  if (record.create) return `{"create":${JSON.stringify(record.create)}}`
  const changes = (record.write ?? []).map(
    ({ collection, put, del }) =>
      `[${JSON.stringify(collection)},${encodeValue(put)},${JSON.stringify(del)}]`,
  )
  return `{"write":[${changes.join(',')}]}`
}

function decodePayload(text: string): JournalRecord {
  const { write, ...others } = decodeValue(text) as Omit<JournalRecord, 'write'> & {
    write?: Array<[string, Doc[], string[]]>
  }
  if (!write) return others
  return { write: write.map(([collection, put, del]) => ({ collection, put, del })) }
}

/** How far a file could be read: `goodBytes` short of `size` means that the rest is torn. */
export interface ReadExtent {
  goodBytes: number
  size: number
}

/** Reads a file's records up to the first that is incomplete or fails its checksum. */
export function readRecords(path: string, visit: (record: JournalRecord) => void): ReadExtent {
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    let goodBytes = 0
    for (const { record, end } of recordsOf(file, size)) {
      visit(record)
      goodBytes = end
    }
    return { goodBytes, size }
  } finally {
    closeSync(file)
  }
}

const CHUNK = 4 * 1024 * 1024

function* recordsOf(file: number, size: number): Generator<{ record: JournalRecord; end: number }> {
  let buffer = Buffer.alloc(0)
  let start = 0
  /** Bytes from `start` on, at least `length` of them unless the file ends. */
  const ensure = (length: number): void => {
    if (buffer.length >= length) return
    const wanted = Math.min(Math.max(length, CHUNK), size - start)
    const next = Buffer.alloc(wanted)
    buffer.copy(next)
    let filled = buffer.length
    while (filled < wanted) {
      const read = readSync(file, next, filled, wanted - filled, start + filled)
      if (read === 0) break
      filled += read
    }
    buffer = next.subarray(0, filled)
  }
  for (;;) {
    ensure(HEADER)
    const length = HEADER + lengthIn(buffer) + 1
    if (!(start + length <= size)) return
    ensure(length)
    const record = recordIn(buffer.subarray(0, length))
    if (!record) return
    start += length
    buffer = buffer.subarray(length)
    yield { record, end: start }
  }
}

const lengthIn = (buffer: Buffer): number => {
  const header = buffer.toString('latin1', 0, HEADER)
  return HEX.test(header) ? parseInt(header.slice(8, 16), 16) : NaN
}

function recordIn(line: Buffer): JournalRecord | undefined {
  const payload = line.subarray(HEADER, -1)
  if (line[line.length - 1] !== 10) return undefined
  if (hex(crc32(payload)) !== line.toString('latin1', 0, 8)) return undefined
  return decodePayload(payload.toString())
}
