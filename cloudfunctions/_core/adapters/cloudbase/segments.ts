import { noSegments, type SegmentBook } from '@domain/segment'
import { noTags, type TagBook } from '@domain/segment-book'
import type { Segments } from '../../ports/segments'
import type { Database } from './database'

const SEGMENTS = 'segments'

/** The collection segments: one document of rules, one of tags. */
export function createSegments(database: Database): Segments {
  const save = async (after: SegmentBook | TagBook): Promise<boolean> => {
    const { _id, ...fields } = after
    const before = { _id, rev: after.rev - 1 }
    if (await database.updateOne(SEGMENTS, before, { $set: fields })) return true
    // The first revision is written over nothing.
    return after.rev === 1 && (await database.insert(SEGMENTS, after)) === 'inserted'
  }
  return {
    book: async () =>
      (await database.findById<SegmentBook>(SEGMENTS, noSegments._id)) ?? noSegments,
    tags: async () => (await database.findById<TagBook>(SEGMENTS, noTags._id)) ?? noTags,
    async all() {
      const found = await database.find<SegmentBook | TagBook>(
        SEGMENTS,
        { _id: { $in: [noSegments._id, noTags._id] } },
        { limit: 2 },
      )
      const book = found.find((doc): doc is SegmentBook => doc._id === 'own') ?? noSegments
      const tags = found.find((doc): doc is TagBook => doc._id === 'tags') ?? noTags
      return { book, tags }
    },
    saveBook: save,
    saveTags: save,
  }
}
