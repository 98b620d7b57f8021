import { useRef, useState } from 'react'
import { choosePictures } from '@/platform/media'
import { type PictureFolder, uploadPicture } from '@/platform/upload-picture'
import { newRequestKey } from './request-key'
import { entered } from './session'

/** A picture on its way into the storage. */
export interface Upload {
  readonly key: string
  /** Of the local file. */
  readonly path: string
  readonly state: 'waiting' | 'failed'
}

/** Runs pieces of work one after the other; what waits under a key already is not added again. */
function useLine() {
  const last = useRef(Promise.resolve())
  const waiting = useRef(new Set<string>())
  return (key: string, work: () => Promise<void>) => {
    if (waiting.current.has(key)) return
    waiting.current.add(key)
    last.current = last.current.then(work).finally(() => waiting.current.delete(key))
  }
}

/** Asks for pictures; a second tap meanwhile asks for none. */
function useChooser() {
  const choosing = useRef(false)
  return async (count: number): Promise<readonly Upload[]> => {
    if (choosing.current) return []
    choosing.current = true
    const paths = await choosePictures({ count }).finally(() => {
      choosing.current = false
    })
    return paths.map((path) => ({ key: newRequestKey(), path, state: 'waiting' }))
  }
}

/**
 * Lets the person choose pictures and uploads them into their own folder one after the other, in their
 * order; `onUploaded` gets the file id of each. One that fails stays until it is tried again or given up.
 */
export function useUploads(folder: PictureFolder, onUploaded: (fileId: string) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const chooseOnce = useChooser()
  const dropped = useRef(new Set<string>())
  const inLine = useLine()
  const forget = (key: string) => setUploads((all) => all.filter((one) => one.key !== key))
  const mark = (key: string, state: Upload['state']) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, state } : one)))
  const send = async ({ key, path }: Upload) => {
    if (dropped.current.has(key)) return
    try {
      const fileId = await uploadPicture(path, folder, (await entered()).id)
      forget(key)
      if (!dropped.current.has(key)) onUploaded(fileId)
    } catch {
      mark(key, 'failed')
    }
  }
  const queue = (upload: Upload) => inLine(upload.key, () => send(upload))
  const choose = async (count: number) => {
    const chosen = await chooseOnce(count)
    setUploads((all) => [...all, ...chosen])
    chosen.forEach(queue)
  }
  const retry = (upload: Upload) => {
    mark(upload.key, 'waiting')
    queue(upload)
  }
  const drop = (key: string) => {
    dropped.current.add(key)
    forget(key)
  }
  return { uploads, choose, retry, drop }
}
