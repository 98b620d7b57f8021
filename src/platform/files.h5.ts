import { toast } from './feedback'
import { chooseFiles } from './file-input'
import {
  BYTE_ORDER_MARK,
  type ChooseTextFile,
  fileExtensions,
  type ShareTextFile,
} from './files-port'
import { readTextFile } from './read-text-file'

export const chooseTextFile: ChooseTextFile = async () => {
  const [file] = await chooseFiles(fileExtensions.map((each) => `.${each}`).join(), false)
  if (!file) return null
  const content = await new Response(file).arrayBuffer().catch(() => null)
  if (content) return readTextFile(file.name, content)
  toast('文件打不开，请重新选择')
  return null
}

/** Long enough for the browser to begin its download, ms. */
const KEPT_MS = 60_000

/** A browser hands on no files to chats: it is downloaded. */
export const shareTextFile: ShareTextFile = (name, text) => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(
    new Blob([BYTE_ORDER_MARK, text], { type: 'text/csv;charset=utf-8' }),
  )
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS)
  return Promise.resolve('shared')
}
