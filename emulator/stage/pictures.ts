import { createHash } from 'node:crypto'
import type { Doc, Store } from '../store/store-api'
import { PICTURES } from './collections'

/** Of the picture itself; the same as WeChat's limit for a mini program card's file is not told. */
export const MOST_PICTURE_BYTES = 1024 * 1024
/** As a data url, which is a third larger. */
export const MOST_PICTURE_TEXT = Math.ceil((MOST_PICTURE_BYTES * 4) / 3) + 64

const DATA_URL = /^data:(image\/(?:png|jpeg|webp|gif));base64,([A-Za-z0-9+/]+={0,2})$/

interface Picture extends Doc {
  type: string
  base64: string
}

export const isPicture = (text: string): boolean =>
  text.length <= MOST_PICTURE_TEXT && DATA_URL.test(text)

/** Keeps a picture and returns its address. The same picture is kept once. */
export async function keepPicture(store: Store, dataUrl: string): Promise<string> {
  const [, type = '', base64 = ''] = DATA_URL.exec(dataUrl) ?? []
  const _id = createHash('sha256').update(dataUrl).digest('base64url').slice(0, 22)
  const query = { _id }
  await store.update(PICTURES, query, { $set: { type, base64 } }, { upsert: true })
  return `/stage/picture/${_id}`
}

export async function readPicture(
  store: Store,
  id: string,
): Promise<{ type: string; bytes: Buffer } | null> {
  const [picture] = (await store.find(PICTURES, { _id: id }, { limit: 1 })) as Picture[]
  return picture ? { type: picture.type, bytes: Buffer.from(picture.base64, 'base64') } : null
}
