import type BTree from 'sorted-btree'
import { CollectionIndex, newTree } from './collection-index'
import { DuplicateKeyError } from './store-errors'
import type { Doc, IndexSpec } from './store-api'
import { valuesAt } from './values'

/** What a write does to one collection; every document appears at most once. */
export interface Change {
  collection: string
  put: Doc[]
  del: string[]
}

/**
 * The documents of one collection, by `_id` in order, and their indexes. Documents are never
 * modified once they are in: a write puts a new one, so clones and readers may share them.
 */
export class Collection {
  private constructor(
    readonly name: string,
    readonly docs: BTree<string, Doc>,
    readonly indexes: readonly CollectionIndex[],
  ) {}

  static empty(name: string, specs: readonly IndexSpec[]): Collection {
    return new Collection(
      name,
      newTree<Doc>(),
      specs.map((spec) => CollectionIndex.empty(spec)),
    )
  }

  /** A snapshot: cheap, as trees share structure until one of them changes. */
  clone(): Collection {
    return new Collection(
      this.name,
      this.docs.clone(),
      this.indexes.map((index) => index.clone()),
    )
  }

  apply(change: Pick<Change, 'put' | 'del'>): void {
    for (const id of change.del) {
      const old = this.docs.get(id)
      if (!old) continue
      this.docs.delete(id)
      for (const index of this.indexes) index.remove(old)
    }
    for (const doc of change.put) {
      const old = this.docs.get(doc._id)
      this.docs.set(doc._id, doc)
      for (const index of this.indexes) {
        if (old) index.replace(old, doc)
        else index.add(doc)
      }
    }
  }

  /** Fills an empty collection; the indexes follow with `buildIndexes`. */
  load(docs: readonly Doc[]): void {
    for (const doc of docs) this.docs.set(doc._id, doc)
  }

  buildIndexes(): void {
    for (const index of this.indexes) index.build(this.docs.values())
  }

  /**
   * The unique keys that the change claims, as lock names.
   * Throws DuplicateKeyError when one is held by a document that the change leaves alone.
   */
  claims(change: Pick<Change, 'put' | 'del'>): string[] {
    const touched = new Set([...change.del, ...change.put.map((doc) => doc._id)])
    const claimed = new Map<string, string>()
    for (const index of this.indexes) {
      if (!index.spec.unique) {
        for (const doc of change.put) index.requireRoom(doc)
        continue
      }
      const keys = change.put.flatMap((doc) =>
        index.keysOf(doc).keys.map((key) => [key, doc] as const),
      )
      for (const [key, doc] of keys) {
        const name = `${this.name}\u0000${index.spec.name}\u0000${key}`
        const holder = claimed.get(name) ?? firstOutside(index.holders(key), touched)
        if (holder !== undefined && holder !== doc._id) throw duplicate(this.name, index.spec, doc)
        claimed.set(name, doc._id)
      }
    }
    return [...claimed.keys()]
  }
}

function firstOutside(ids: Iterable<string>, touched: ReadonlySet<string>): string | undefined {
  for (const id of ids) if (!touched.has(id)) return id
  return undefined
}

function duplicate(collection: string, spec: IndexSpec, doc: Doc): DuplicateKeyError {
  const value = Object.fromEntries(
    spec.keys.map(([path]) => [path, valuesAt(doc, path).values[0] ?? null]),
  )
  return new DuplicateKeyError(collection, spec.name, value)
}
