import BTree from 'sorted-btree'
import { AFTER, encodeKey } from './key-encoding'
import { BadRequestError } from './store-errors'
import type { Doc, IndexSpec } from './store-api'
import { valuesAt } from './values'

const compareKeys = (a: string, b: string): number => (a < b ? -1 : a === b ? 0 : 1)

export const newTree = <V>(): BTree<string, V> => new BTree<string, V>(undefined, compareKeys, 64)

const MAX_ENTRIES = 1000

export interface DocKeys {
  /** Encoded field values, without the `_id` that follows them in the tree. */
  keys: string[]
  /** For each key part, whether the document has an array there. */
  multi: boolean[]
}

interface Entry {
  key: string
  id: string
}

/**
 * One index: an ordered tree of `field values + _id`, so equal values are neighbours in `_id`
 * order. A missing field is indexed as null, in unique indexes too, as CloudBase does.
 */
export class CollectionIndex {
  private constructor(
    readonly spec: IndexSpec,
    readonly tree: BTree<string, string>,
    /** For each key part, how many documents have an array there. */
    readonly multi: number[],
  ) {}

  static empty(spec: IndexSpec): CollectionIndex {
    return new CollectionIndex(
      spec,
      newTree<string>(),
      spec.keys.map(() => 0),
    )
  }

  /** Shares structure with this one until either changes. */
  clone(): CollectionIndex {
    return new CollectionIndex(this.spec, this.tree.clone(), this.multi.slice())
  }

  keysOf(doc: Doc): DocKeys {
    let keys = ['']
    const multi: boolean[] = []
    for (const [path, direction] of this.spec.keys) {
      const at = valuesAt(doc, path)
      multi.push(at.multi)
      const parts = at.values.map((value) => encodeKey(value, direction))
      const only = parts[0] as string
      keys =
        parts.length === 1
          ? keys.map((key) => key + only)
          : keys.flatMap((key) => [...new Set(parts)].map((part) => key + part))
      if (keys.length > MAX_ENTRIES) {
        throw new BadRequestError(`index ${this.spec.name} cannot hold ${keys.length} entries`)
      }
    }
    return { keys, multi }
  }

  /** Throws BadRequestError for a document that the index cannot hold. */
  requireRoom(doc: Doc): void {
    let most = 1
    for (const [path] of this.spec.keys) most *= valuesAt(doc, path).values.length
    // Equal values have one entry: only the keys themselves tell.
    if (most > MAX_ENTRIES) this.keysOf(doc)
  }

  add(doc: Doc): void {
    for (const { key, id } of this.entriesOf(doc, 1)) this.tree.set(key, id)
  }

  /** As add, for all documents of a collection at once: sorted input builds the tree faster. */
  build(docs: Iterable<Doc>): void {
    const entries: Entry[] = []
    for (const doc of docs) entries.push(...this.entriesOf(doc, 1))
    // Each key ends with its document: no two are equal.
    entries.sort((a, b) => (a.key < b.key ? -1 : 1))
    for (const { key, id } of entries) this.tree.set(key, id)
  }

  remove(doc: Doc): void {
    for (const { key } of this.entriesOf(doc, -1)) this.tree.delete(key)
  }

  /** The ids of the documents that hold exactly this key. */
  *holders(key: string): Generator<string> {
    for (const [entry, id] of this.tree.entries(key)) {
      if (entry >= key + AFTER) return
      yield id
    }
  }

  /** As remove and add; most updates leave an index's fields alone and cost next to nothing. */
  replace(old: Doc, doc: Doc): void {
    const before = this.keysOf(old).keys
    const after = this.keysOf(doc).keys
    if (before.length === after.length && before.every((key, at) => key === after[at])) return
    this.remove(old)
    this.add(doc)
  }

  /** The tree entries of a document that comes (`by` 1) or goes. */
  private entriesOf(doc: Doc, by: 1 | -1): Entry[] {
    const { keys, multi } = this.keysOf(doc)
    for (const [part, met] of multi.entries()) {
      if (met) this.multi[part] = (this.multi[part] ?? 0) + by
    }
    const suffix = encodeKey(doc._id, 1)
    // Joined, not added: a flat text compares several times faster.
    return keys.map((key) => ({ key: [key, suffix].join(''), id: doc._id }))
  }
}
