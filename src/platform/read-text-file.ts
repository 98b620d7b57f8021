import { decodeText } from './decode-text'
import { toast } from './feedback'
import { MOST_FILE_BYTES, type TextFile } from './files-port'

/** The file as text; null, and the person is told why, when it is too large or in a foreign encoding. */
export function readTextFile(name: string, content: ArrayBuffer): TextFile | null {
  const refuse = (why: string) => {
    toast(why)
    return null
  }
  if (content.byteLength > MOST_FILE_BYTES) return refuse('文件超过 1 MB，请分成几份')
  const text = decodeText(content)
  // A workbook (.xlsx) under another name is a zip, which has such characters.
  if (text?.includes('\0') === false) return { name, text }
  return refuse('读不出文字，请用表格软件另存为「CSV UTF-8」')
}
