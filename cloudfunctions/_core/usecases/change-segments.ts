import type { OutputOf } from '@contract/index'
import { ok, refuse, type Result } from '@domain/result'
import type { SegmentBook } from '@domain/segment'
import { addSegment, changeSegment, removeSegment as without } from '@domain/segment-book'
import type { Handler } from '../dispatch/handler'
import type { Ids } from '../ports/ids'
import type { Segments } from '../ports/segments'

interface Deps {
  readonly segments: Pick<Segments, 'book' | 'all' | 'saveBook'>
  readonly ids: Pick<Ids, 'derived'>
}

type Shown = OutputOf<'seller.saveSegment'>

const show = ({ segments }: SegmentBook): Shown => ({
  segments: segments.map((segment) => ({ ...segment })),
})

export function listSegments({ segments }: Deps): Handler<'seller.listSegments'> {
  return async () => {
    const { book, tags } = await segments.all()
    return ok({ ...show(book), tags: [...tags.tags] })
  }
}

/** Writes what was decided; null: nothing to write. */
async function commit<Code extends string>(
  segments: Pick<Segments, 'saveBook'>,
  book: SegmentBook,
  decided: Result<SegmentBook | null, Code>,
): Promise<Result<Shown, Code | 'CHANGED_MEANWHILE'>> {
  if (!decided.ok) return decided
  const after = decided.value
  if (after === null) return ok(show(book))
  return (await segments.saveBook(after)) ? ok(show(after)) : refuse('CHANGED_MEANWHILE')
}

/** Adds or changes one of the seller's own rules. A new one's id is its request's, so a repeat adds nothing. */
export function saveSegment({ segments, ids }: Deps): Handler<'seller.saveSegment'> {
  return async ({ actor: { openid }, input: { segmentId, name, rule }, requestKey }) => {
    const book = await segments.book()
    const id = segmentId ?? `s${ids.derived(11, 'segment', openid, requestKey)}`
    const segment = { id, name, rule }
    const decide = segmentId === undefined ? addSegment : changeSegment
    return commit<'SEGMENT_NOT_FOUND' | 'SEGMENT_LIMIT'>(segments, book, decide(book, segment))
  }
}

export function removeSegment({ segments }: Deps): Handler<'seller.removeSegment'> {
  return async ({ input: { segmentId } }) => {
    const book = await segments.book()
    return commit(segments, book, without(book, segmentId))
  }
}
