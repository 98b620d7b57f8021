export interface TextFile {
  readonly name: string
  readonly text: string
}

/**
 * Lets the person choose a text file (CSV, of at most 1 MB). Null when none was chosen, or when it
 * cannot be read as text: the person is told why. Must be called in the tap itself.
 */
export type ChooseTextFile = () => Promise<TextFile | null>

/** 'copied': the device cannot hand on files, so the text is in the clipboard and the person is told. */
export type ShareOutcome = 'shared' | 'copied' | 'cancelled' | 'failed'

/**
 * Hands a text file to the person: by WeChat's chooser of a chat (e.g. the file transfer helper), in a
 * browser as a download. Written with a byte order mark, by which spreadsheets know UTF-8. Must be
 * called in the tap itself [wx.shareFileMessage], so have the text before.
 */
export type ShareTextFile = (name: string, text: string) => Promise<ShareOutcome>

export const BYTE_ORDER_MARK = '\uFEFF'
export const MOST_FILE_BYTES = 1024 * 1024
export const fileExtensions = ['csv', 'txt'] as const
