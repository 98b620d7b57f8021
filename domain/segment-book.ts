import { ok, refuse, type Result } from './result'
import { MAX_SEGMENTS, type Segment, type SegmentBook } from './segment'

/** Tags that are offered again. */
export const MAX_TAGS = 100

/** The one document of the tags that were given to somebody. */
export interface TagBook {
  readonly _id: 'tags'
  /** The newest first. */
  readonly tags: readonly string[]
  readonly rev: number
}

export const noTags: TagBook = { _id: 'tags', tags: [], rev: 0 }

const withSegments = (book: SegmentBook, segments: readonly Segment[]): SegmentBook => ({
  ...book,
  segments,
  rev: book.rev + 1,
})

/** Replaces the segment with this id; null: it is just so already. */
export function changeSegment(
  book: SegmentBook,
  segment: Segment,
): Result<SegmentBook | null, 'SEGMENT_NOT_FOUND'> {
  const known = book.segments.find(({ id }) => id === segment.id)
  if (!known) return refuse('SEGMENT_NOT_FOUND')
  if (JSON.stringify(known) === JSON.stringify(segment)) return ok(null)
  return ok(
    withSegments(
      book,
      book.segments.map((other) => (other.id === segment.id ? segment : other)),
    ),
  )
}

/** Adds a segment; null: the same request added it before. */
export function addSegment(
  book: SegmentBook,
  segment: Segment,
): Result<SegmentBook | null, 'SEGMENT_LIMIT'> {
  if (book.segments.some(({ id }) => id === segment.id)) return ok(null)
  if (book.segments.length >= MAX_SEGMENTS) return refuse('SEGMENT_LIMIT')
  return ok(withSegments(book, [...book.segments, segment]))
}

export function removeSegment(
  book: SegmentBook,
  segmentId: string,
): Result<SegmentBook, 'SEGMENT_NOT_FOUND'> {
  const segments = book.segments.filter(({ id }) => id !== segmentId)
  if (segments.length === book.segments.length) return refuse('SEGMENT_NOT_FOUND')
  return ok(withSegments(book, segments))
}

/** The tags with `given` in front and without those that nobody has any more; null: as they are. */
export function withTags(
  book: TagBook,
  given: readonly string[],
  gone: readonly string[],
): TagBook | null {
  const known = new Set(book.tags)
  const added = given.filter((tag) => !known.has(tag))
  const left = book.tags.filter((tag) => !gone.includes(tag))
  if (added.length === 0 && left.length === book.tags.length) return null
  return { ...book, tags: [...added, ...left].slice(0, MAX_TAGS), rev: book.rev + 1 }
}
