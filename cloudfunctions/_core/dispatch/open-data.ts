import * as v from 'valibot'

/**
 * What WeChat's client may vouch for beside the input. A client can send the same shape itself, and
 * nothing tells the two apart: good enough for a hint in a log, for nothing that decides.
 */
export interface OpenData {
  /** WeChat's id of the chat group that a card was opened in. */
  readonly chatGroup: string | null
}

export const noOpenData: OpenData = { chatGroup: null }

/**
 * What the platform puts in the place of a wx.cloud.CloudID, which it replaces at the top level of
 * the call's data only. Instead of `data` there is an `errCode` when it could not.
 */
const replaced = v.object({
  cloudID: v.pipe(v.string(), v.maxLength(200)),
  data: v.object({ opengid: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)) }),
})

/** Reads the call body's `openData`; anything unexpected is as if it were not there. */
export function readOpenData(sent: unknown): OpenData {
  const parsed = v.safeParse(replaced, sent)
  return parsed.success ? { chatGroup: parsed.output.data.opengid } : noOpenData
}
