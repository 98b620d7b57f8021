import type { SegmentBook } from '@domain/segment'
import type { TagBook } from '@domain/segment-book'

export interface Segments {
  /** The seller's own rules. */
  book(): Promise<SegmentBook>
  tags(): Promise<TagBook>
  /** Both, in one query. */
  all(): Promise<{ readonly book: SegmentBook; readonly tags: TagBook }>
  /** Writes a later revision; false, and nothing written, when another change came first. */
  saveBook(after: SegmentBook): Promise<boolean>
  saveTags(after: TagBook): Promise<boolean>
}
