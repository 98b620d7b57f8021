/** Condition that a document has this revision; the field is missing where nobody edited it yet. */
export const revIs = (rev: number): unknown => (rev === 0 ? { $in: [0, null] } : rev)
