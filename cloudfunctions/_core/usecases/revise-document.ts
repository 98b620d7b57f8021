import { Unavailable } from '../ports/unavailable'

/** How often a decision is made anew because another change came first; a busy group has ten members. */
const ATTEMPTS = 12

/** A collection whose documents change under their revision only. */
export interface Revised<Doc> {
  byId(id: string): Promise<Doc | null>
  commit(before: Doc, after: Doc): Promise<boolean>
}

/**
 * Commits what `decide` makes of the document (null: nothing), decided anew on the fresh one whenever
 * another change came first. `written` is false when there was nothing (more) to change. Throws
 * Unavailable when that does not end.
 */
export async function reviseDocument<Doc extends { readonly _id: string }>(
  docs: Revised<Doc>,
  known: Doc,
  decide: (doc: Doc) => Doc | null,
): Promise<{ readonly doc: Doc; readonly written: boolean }> {
  let doc = known
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const after = decide(doc)
    if (after === null) return { doc, written: false }
    if (await docs.commit(doc, after)) return { doc: after, written: true }
    const fresh = await docs.byId(doc._id)
    if (!fresh) throw new Error('a document disappeared')
    doc = fresh
  }
  throw new Unavailable('the document is being changed elsewhere')
}
