/** 'cancelled' needs no words: the person chose it. 'denied': the album may not be written to. */
export type SaveOutcome = 'saved' | 'cancelled' | 'denied' | 'failed'

/** Saves a local picture file for the person to keep; asks for the permission it needs. */
export type SavePicture = (filePath: string) => Promise<SaveOutcome>
